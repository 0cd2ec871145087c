import type { BirthDateLikeness } from './birth-date-likeness.ts'
import type { NameLikeness } from './name-likeness.ts'
import type { NameRelation } from './same-child.ts'

type ComparedName = {
  readonly relation: NameRelation
  readonly forename: NameLikeness
  readonly surname: NameLikeness
  readonly isSwapped: boolean
  readonly isOther: boolean
}

/** What is alike and what is not, in plain words. */
export const reasonsFor = (name: ComparedName, dates: BirthDateLikeness): readonly string[] => [
  ...nameReasons(name),
  name.relation === 'sibling' && dates === 'same' ? 'Same birth date: perhaps a twin' : dateReason[dates],
]

function nameReasons({ relation, forename, surname, isSwapped, isOther }: ComparedName): readonly string[] {
  const by = isOther ? ['By another name they use or used'] : []
  if (isSwapped) return [...by, 'First and last name the other way round']
  if (relation === 'full' || relation === 'same') return [...by, 'Same name']
  return [...by, ...firstNameReason[forename], ...lastNameReason[surname]]
}

const firstNameReason: Readonly<Record<NameLikeness, readonly string[]>> = {
  same: ['Same first name'],
  form: ['Forms of one first name'],
  spelling: ['First names spelled a little differently'],
  part: ['First names in part the same'],
  different: ['Different first names'],
  'not-known': ['First name not known'],
}
const lastNameReason: Readonly<Record<NameLikeness, readonly string[]>> = {
  same: ['Same last name'],
  form: [],
  spelling: ['Last names spelled a little differently'],
  part: ['Last names in part the same'],
  different: ['Different last names: perhaps changed'],
  'not-known': ['Last name not known'],
}

const dateReason: Readonly<Record<BirthDateLikeness, string>> = {
  same: 'Same birth date',
  'day-and-month-swapped': 'Day and month of birth swapped',
  'one-digit': 'Birth dates differ by one digit',
  'digits-swapped': 'Two digits of the birth date swapped',
  'next-day': 'Birth dates one day apart',
  nearly: 'Birth dates near each other, and not certain',
  'month-fits': 'Birth month fits; the day is not known',
  'year-fits': 'Birth year fits; the day is not known',
  different: 'Different birth dates',
  'not-known': 'Birth date not known',
}
