import { hasFormat } from '#domain/forms/text-formats.ts'
import type { UncertainDate } from '#domain/time/uncertain-date.ts'
import { type BirthDateLikeness, birthDateLikeness } from './birth-date-likeness.ts'
import { forenameLikeness, type NameLikeness, saysAName, surnameLikeness } from './name-likeness.ts'
import { nameWords } from './name-words.ts'
import { reasonsFor } from './same-child-reasons.ts'

export type ComparedChild = {
  readonly forenames?: string | undefined
  readonly surname?: string | undefined
  readonly alsoKnownAs: readonly string[]
  readonly dob: UncertainDate | undefined
  readonly nhsNumber?: string | undefined
}

export const likelihoods = ['same', 'likely', 'possible', 'no'] as const
export type Likelihood = (typeof likelihoods)[number]

/** The reasons say what is alike and what is not, and never a name or a date. */
export type Comparison = { readonly likelihood: Likelihood; readonly reasons: readonly string[] }

/**
 * Whether two referrals may be about one child. It is for a person to look at: tolerant of the slips that records
 * are full of, and wary of twins, who share last name and birth date.
 */
export function compareChildren(one: ComparedChild, other: ComparedChild): Comparison {
  const [ours, theirs] = [nhsNumberOf(one), nhsNumberOf(other)]
  const dates = birthDateLikeness(one.dob, other.dob)
  const best = bestName(one, other, dates)
  const reasons = reasonsFor(best, dates)
  if (ours !== undefined && ours === theirs) return { likelihood: 'same', reasons: ['Same NHS number', ...reasons] }
  if (best.likelihood === 'no') return { likelihood: 'no', reasons: [] }
  if (ours === undefined || theirs === undefined) return { likelihood: best.likelihood, reasons }
  // One of two numbers may be somebody else's; two that are both sound seldom belong to one child.
  const isSpokenAgainst = best.likelihood === 'possible' && best.relation !== 'sibling'
  return isSpokenAgainst
    ? { likelihood: 'no', reasons: [] }
    : { likelihood: 'possible', reasons: [...reasons, 'Different NHS numbers'] }
}

/** The NHS number as ten digits, if it is a sound one. */
export function nhsNumberOf({ nhsNumber }: ComparedChild): string | undefined {
  return nhsNumber !== undefined && hasFormat(nhsNumber, 'nhs-number') ? nhsNumber.replace(/\D/g, '') : undefined
}

/** How two full names compare, from the surest. */
export type NameRelation = 'full' | 'same' | 'near' | 'alike' | 'new-surname' | 'unnamed' | 'sibling' | 'different'

const table: Readonly<Record<NameRelation, Readonly<Record<DateColumn, Likelihood>>>> = {
  // Both names and a further first name.
  full: { same: 'same', slip: 'likely', month: 'likely', year: 'likely', open: 'likely', different: 'possible' },
  same: { same: 'same', slip: 'likely', month: 'likely', year: 'likely', open: 'possible', different: 'no' },
  // One name the same, the other written a little differently; or the two the other way round.
  near: { same: 'likely', slip: 'likely', month: 'likely', year: 'possible', open: 'possible', different: 'no' },
  alike: { same: 'likely', slip: 'possible', month: 'possible', year: 'possible', open: 'no', different: 'no' },
  'new-surname': { same: 'likely', slip: 'possible', month: 'possible', year: 'no', open: 'no', different: 'no' },
  unnamed: { same: 'likely', slip: 'possible', month: 'possible', year: 'no', open: 'no', different: 'no' },
  sibling: { same: 'possible', slip: 'no', month: 'no', year: 'no', open: 'no', different: 'no' },
  different: { same: 'no', slip: 'no', month: 'no', year: 'no', open: 'no', different: 'no' },
}

type DateColumn = 'same' | 'slip' | 'month' | 'year' | 'open' | 'different'
const columns: Readonly<Record<BirthDateLikeness, DateColumn>> = {
  same: 'same',
  'day-and-month-swapped': 'slip',
  'one-digit': 'slip',
  'digits-swapped': 'slip',
  'next-day': 'slip',
  nearly: 'slip',
  'month-fits': 'month',
  'year-fits': 'year',
  'not-known': 'open',
  different: 'different',
}

type Name = { readonly forenames: string | undefined; readonly surname: string | undefined; readonly isOther?: true }
type ComparedName = {
  readonly relation: NameRelation
  readonly likelihood: Likelihood
  readonly forename: NameLikeness
  readonly surname: NameLikeness
  readonly isSwapped: boolean
  readonly isOther: boolean
}

/** Each child by each of their names, and both ways round: the pair that says most. */
function bestName(one: ComparedChild, other: ComparedChild, dates: BirthDateLikeness): ComparedName {
  const compared = namesOf(one).flatMap((ours) =>
    namesOf(other).flatMap((theirs) => {
      const isOther = ours.isOther === true || theirs.isOther === true
      const swapped = { forenames: theirs.surname, surname: theirs.forenames }
      return [
        { ...compareNames(ours, theirs), isOther, isSwapped: false },
        { ...asSwapped(compareNames(ours, swapped)), isOther, isSwapped: true },
      ]
    }),
  )
  const judged = compared.map((name) => ({ ...name, likelihood: table[name.relation][columns[dates]] }))
  return judged.reduce((best, next) => (rank(next.likelihood) < rank(best.likelihood) ? next : best))
}

const rank = (likelihood: Likelihood) => likelihoods.indexOf(likelihood)

const asSwapped = <N extends { readonly relation: NameRelation }>(name: N) => ({
  ...name,
  relation: name.relation === 'full' || name.relation === 'same' ? ('near' as const) : ('different' as const),
})

/** So that a long list does not make comparisons without end. */
const mostOtherNames = 10

/** Other names are written freely: one word may stand for either name, more are read as a full name. */
function namesOf({ forenames, surname, alsoKnownAs }: ComparedChild): readonly Name[] {
  const others = alsoKnownAs
    .filter(saysAName)
    .slice(0, mostOtherNames)
    .flatMap((written): Name[] => {
      const words = written.trim().split(/\s+/)
      if (words.length === 1) {
        return [
          { forenames: written, surname, isOther: true },
          { forenames, surname: written, isOther: true },
        ]
      }
      return [
        { forenames: words.slice(0, -1).join(' '), surname: words.at(-1), isOther: true },
        { forenames: written, surname, isOther: true },
      ]
    })
  return [{ forenames, surname }, ...others]
}

function compareNames(one: Name, other: Name): Pick<ComparedName, 'relation' | 'forename' | 'surname'> {
  const forename = forenameLikeness(one.forenames, other.forenames)
  const surname = surnameLikeness(one.surname, other.surname)
  return { forename, surname, relation: relationOf(forename, surname, hasFurtherName(one) && hasFurtherName(other)) }
}

const hasFurtherName = ({ forenames }: Name) => nameWords(forenames).length > 1

function relationOf(forename: NameLikeness, surname: NameLikeness, isFull: boolean): NameRelation {
  const isClose = (likeness: NameLikeness) => likeness === 'form' || likeness === 'spelling' || likeness === 'part'
  if (forename === 'same' && surname === 'same') return isFull ? 'full' : 'same'
  if (forename === 'not-known') return surname === 'same' ? 'unnamed' : 'different'
  if (forename === 'different') return surname === 'same' || isClose(surname) ? 'sibling' : 'different'
  if (surname === 'different' || surname === 'not-known') return forename === 'same' ? 'new-surname' : 'different'
  return forename === 'part' || (forename !== 'same' && surname !== 'same') ? 'alike' : 'near'
}
