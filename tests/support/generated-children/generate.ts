import type { ComparedChild } from '#domain/people/same-child.ts'
import { asChild, type SlipKind, secondReport, type Written } from './errors.ts'
import { forenames, surnames, twinNames } from './names.ts'
import { type Random, randomFrom } from './random.ts'

export type Report = {
  /** The child it is really about. */
  readonly childId: number
  readonly family: number
  /** The birth it came from: twins share family and birth, whatever date a report gives. */
  readonly birth: string
  /** How it differs from the first report of that child; none for a first report. */
  readonly kind: SlipKind | undefined
  readonly child: ComparedChild
}

const secondReports = 900
const namesakes = 80

/** Reports about children, some of them second reports of a child already reported. The same for the same seed. */
export function generateReports(count: number, seed: number): readonly Report[] {
  const random = randomFrom(seed)
  const firsts: (Omit<Report, 'kind' | 'child'> & { written: Written })[] = []
  for (let family = 0; firsts.length < count - secondReports - namesakes; family++) {
    for (const written of newFamily(random))
      firsts.push({ childId: firsts.length, family, birth: birthOf(written), written })
  }
  const strangers = Array.from({ length: count - secondReports - firsts.length }, (_, index) => {
    const { written } = random.pick(firsts)
    const stranger = { ...written, born: newDate(random), nhsNumber: newNumber(random) }
    return { childId: firsts.length + index, family: -1 - index, birth: birthOf(stranger), written: stranger }
  })
  const seconds = Array.from({ length: secondReports }, () => {
    const { kind, first, written } = secondReport(firsts, random)
    const { written: before, ...whose } = first
    const nhsNumber = random.chance(0.5) ? before.nhsNumber : undefined
    return { ...whose, kind, child: asChild({ ...written, nhsNumber }) }
  })
  const reported = [...firsts, ...strangers].map(({ written, ...whose }) => ({
    ...whose,
    kind: undefined,
    child: asChild(written),
  }))
  return [...reported, ...seconds]
}

const birthOf = ({ born: { year, month, day } }: Written) => `${year}-${month}-${day}`

function newFamily(random: Random): Written[] {
  const surname = random.chance(0.12)
    ? `${random.pickCommon(surnames)}-${random.pickCommon(surnames)}`
    : random.pickCommon(surnames)
  const size = 1 + random.below(4)
  return Array.from({ length: size }, () => {
    const born = newDate(random)
    if (!random.chance(0.06)) return [newChild(random, surname, born, random.pickCommon(forenames))]
    const [one, other] = random.chance(0.4)
      ? random.pick(twinNames)
      : [random.pickCommon(forenames), random.pickCommon(forenames)]
    return one === other
      ? [newChild(random, surname, born, one)]
      : [one, other].map((first) => newChild(random, surname, born, first))
  }).flat()
}

function newChild(random: Random, surname: string, born: Written['born'], first: string): Written {
  const further = random.chance(0.45) ? [random.pickCommon(forenames)] : []
  return {
    forenames: [first, ...further],
    surname,
    alsoKnownAs: random.chance(0.05) ? [random.pickCommon(forenames)] : [],
    born,
    known: 'day',
    nhsNumber: newNumber(random),
  }
}

const newDate = (random: Random) => ({
  year: 2008 + random.below(18),
  month: 1 + random.below(12),
  day: 1 + random.below(28),
})

/** Four in ten records hold the NHS number. */
function newNumber(random: Random): string | undefined {
  if (!random.chance(0.4)) return undefined
  for (;;) {
    const digits = Array.from({ length: 9 }, (_, index) => (index === 0 ? 9 : random.below(10)))
    const check = 11 - (digits.reduce((sum, digit, index) => sum + digit * (10 - index), 0) % 11)
    if (check !== 10) return [...digits, check === 11 ? 0 : check].join('')
  }
}
