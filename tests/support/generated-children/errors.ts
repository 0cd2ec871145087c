import type { ComparedChild } from '#domain/people/same-child.ts'
import type { UncertainDate } from '#domain/time/uncertain-date.ts'
import { shortNames, surnames } from './names.ts'
import type { Random } from './random.ts'

/** A child as written down; the birth date as three numbers, so that slips of the hand can be made in it. */
export type Written = {
  readonly forenames: readonly string[]
  readonly surname: string
  readonly alsoKnownAs: readonly string[]
  readonly born: { readonly year: number; readonly month: number; readonly day: number }
  readonly known: 'day' | 'month' | 'year' | 'nothing'
  readonly nhsNumber: string | undefined
}

type Slip = (written: Written, random: Random) => Written | undefined

/** One slip in a word of four letters or more, anywhere in it. */
function misspell(word: string, random: Random): string | undefined {
  if (word.length < 4) return undefined
  const place = random.below(word.length)
  const letter = random.pick([...'abcdefghijklmnopqrstuvwxyz'])
  const [before, at, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)]
  const wrong = random.pick([
    before + letter + after,
    before + after,
    before + letter + at + after,
    before + at + at + after,
    place > 0 ? before.slice(0, -1) + at + before.slice(-1) + after : word,
  ])
  return wrong === word ? undefined : wrong
}

/** Ways in which a heard name is written. */
const heard: readonly (readonly [RegExp, string])[] = [
  [/ph/, 'f'],
  [/f(?!f)/, 'ph'],
  [/ee/, 'ea'],
  [/ei/, 'ie'],
  [/ai/, 'ay'],
  [/y$/, 'ie'],
  [/ie$/, 'y'],
  [/(?<=[aeiou])k/, 'ck'],
  [/c(?=[aou])/, 'k'],
  [/ah$/, 'a'],
  [/(?<=[bcdfgklmnprst])a$/, 'ah'],
  [/ou/, 'u'],
  [/oo/, 'u'],
  [/u(?=[^aeiou])/, 'oo'],
  [/ss/, 's'],
  [/ll/, 'l'],
  [/nn/, 'n'],
  [/(?<=[aeiou])z/, 's'],
  [/i(?=[^aeiou])/, 'e'],
  [/e(?=[^aeiou])/, 'a'],
]

function mishear(word: string, random: Random): string | undefined {
  const fitting = heard.filter(([from]) => from.test(word.slice(1)))
  if (fitting.length === 0) return undefined
  const [from, to] = random.pick(fitting)
  return word.charAt(0) + word.slice(1).replace(from, to)
}

const withForename = (written: Written, first: string | undefined): Written | undefined =>
  first === undefined ? undefined : { ...written, forenames: [first, ...written.forenames.slice(1)] }
const withSurname = (written: Written, surname: string | undefined): Written | undefined =>
  surname === undefined ? undefined : { ...written, surname }

const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, '').replace(/ł/g, 'l').replace(/ğ/g, 'g')

const misspelledForename: Slip = (written, random) =>
  withForename(written, misspell(written.forenames[0] ?? '', random))
const misspelledSurname: Slip = (written, random) => withSurname(written, misspell(written.surname, random))
const shortForename: Slip = (written) => withForename(written, shortNames[written.forenames[0] ?? ''])
const swappedDate: Slip = ({ born, ...rest }) =>
  born.day > 12 || born.day === born.month
    ? undefined
    : { ...rest, born: { year: born.year, month: born.day, day: born.month } }

const oneDigit: Slip = ({ born, ...rest }, random) => {
  const digit = (value: number, places: readonly number[]) => {
    const place = random.pick(places)
    const now = Math.floor(value / place) % 10
    return value + (random.pick([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((each) => each !== now)) - now) * place
  }
  const part = random.below(4)
  const wrong =
    part === 0
      ? { ...born, year: digit(born.year, [1]) }
      : part === 1
        ? { ...born, month: digit(born.month, [1, 10]) }
        : { ...born, day: digit(born.day, [1, 10]) }
  const isDate = wrong.month >= 1 && wrong.month <= 12 && wrong.day >= 1 && wrong.day <= 28 && wrong.year < 2027
  return isDate ? { ...rest, born: wrong } : undefined
}

const digitsSwapped: Slip = ({ born, ...rest }) => {
  const day = (born.day % 10) * 10 + Math.floor(born.day / 10)
  return day === born.day || day < 1 || day > 28 ? undefined : { ...rest, born: { ...born, day } }
}

const then =
  (first: Slip, second: Slip): Slip =>
  (written, random) => {
    const once = first(written, random)
    return once && second(once, random)
  }

/** How second reports differ from the first, each with its share in a hundred. */
const slips = {
  'only written otherwise': [
    10,
    (written, random) =>
      random.chance(0.5)
        ? {
            ...written,
            forenames: written.forenames.map((name) => plain(name).toUpperCase()),
            surname: plain(written.surname).toUpperCase(),
          }
        : { ...written, surname: plain(written.surname).replace(/-/g, ' ') },
  ],
  'first name misspelled': [9, misspelledForename],
  'last name misspelled': [9, misspelledSurname],
  'name heard otherwise': [
    8,
    (written, random) =>
      random.chance(0.5)
        ? withForename(written, mishear(written.forenames[0] ?? '', random))
        : withSurname(written, mishear(written.surname, random)),
  ],
  'short form of the first name': [9, shortForename],
  'day and month swapped': [7, swappedDate],
  'one digit of the date': [8, oneDigit],
  'two digits of the day swapped': [3, digitsSwapped],
  'second first name left out': [
    6,
    (written) => (written.forenames.length > 1 ? { ...written, forenames: written.forenames.slice(0, 1) } : undefined),
  ],
  'half of a double last name': [
    5,
    (written, random) => {
      const parts = written.surname.split('-')
      return parts.length > 1
        ? { ...written, surname: random.chance(0.5) ? (parts[0] ?? '') : (parts.at(-1) ?? '') }
        : undefined
    },
  ],
  'date known in part': [6, (written, random) => ({ ...written, known: random.chance(0.5) ? 'month' : 'year' })],
  'date not known': [3, (written) => ({ ...written, known: 'nothing' })],
  'new last name': [6, (written, random) => ({ ...written, surname: random.pickCommon(surnames) })],
  'new last name, the old one noted': [
    2,
    (written, random) => ({ ...written, alsoKnownAs: [written.surname], surname: random.pickCommon(surnames) }),
  ],
  'first and last name swapped': [
    4,
    (written) => ({ ...written, forenames: [written.surname], surname: written.forenames.join(' ') }),
  ],
  'first name not known': [
    2,
    (written, random) => ({ ...written, forenames: random.pick([[], ['Baby'], ['Unknown']]) }),
  ],
  'both names misspelled': [4, then(misspelledForename, misspelledSurname)],
  'first name misspelled, day and month swapped': [3, then(misspelledForename, swappedDate)],
  'last name misspelled, one digit of the date': [3, then(misspelledSurname, oneDigit)],
  'short form, one digit of the date': [3, then(shortForename, oneDigit)],
} as const satisfies Record<string, readonly [number, Slip]>
export type SlipKind = keyof typeof slips

const drawn = (Object.entries(slips) as [SlipKind, readonly [number, Slip]][]).flatMap(([kind, [share]]) =>
  Array.from({ length: share }, () => kind),
)

/** Draws a kind by its share, then a child to whom it can happen. */
export function secondReport<First extends { readonly written: Written }>(firsts: readonly First[], random: Random) {
  const kind = random.pick(drawn)
  const slip: Slip = slips[kind][1]
  for (;;) {
    const first = random.pick(firsts)
    const written = slip(first.written, random)
    if (written) return { kind, first, written }
  }
}

/** As the application holds it. */
export const asChild = ({ forenames, surname, alsoKnownAs, born, known, nhsNumber }: Written): ComparedChild => ({
  forenames: forenames.length > 0 ? forenames.join(' ') : undefined,
  surname,
  alsoKnownAs,
  dob: dateOf(born, known),
  nhsNumber,
})

function dateOf({ year, month, day }: Written['born'], known: Written['known']): UncertainDate | undefined {
  if (known === 'nothing') return undefined
  const two = (value: number) => String(value).padStart(2, '0')
  const span = {
    day: [`${year}-${two(month)}-${two(day)}`, `${year}-${two(month)}-${two(day)}`],
    month: [`${year}-${two(month)}-01`, `${year}-${two(month)}-28`],
    year: [`${year}-01-01`, `${year}-12-31`],
  }[known] as [string, string]
  const precision = ({ day: 'DAY', month: 'MONTH', year: 'YEAR' } as const)[known]
  return { earliest: span[0], latest: span[1], precision, uncertain: false, asTyped: 'generated' }
}
