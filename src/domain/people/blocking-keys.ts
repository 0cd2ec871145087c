import { dayAndMonthSwapped, dayOf } from './birth-date-likeness.ts'
import { nameWords, soundOf, tellingWords } from './name-words.ts'
import { formsOf } from './nicknames.ts'
import { type ComparedChild, nhsNumberOf } from './same-child.ts'

/** So that a long text in a name's place does not make keys without end. */
const mostWords = 8

/**
 * Keys under which a child is found among thousands: two records of one child share at least one, and strangers
 * seldom do. They are made from names and dates, so they belong where names are kept.
 */
export function blockingKeys(child: ComparedChild): readonly string[] {
  const nhsNumber = nhsNumberOf(child)
  const words = wordsOf(child).map(keysOfWord)
  const dates = [...yearsOf(child), ...dayOfYear(child)]
  const keys = [
    ...(nhsNumber === undefined ? [] : [`nhs ${nhsNumber}`]),
    ...dayKeys(child).map((day) => `born ${day}`),
    ...words.flatMap((word) => word.flatMap((key) => dates.map((date) => `${date} ${key}`))),
    // Any two words of the name, so that it does not matter which of them is the last name.
    ...words.flatMap((one, index) => words.slice(index + 1).flatMap((other) => pairs(one, other))),
  ]
  return [...new Set(keys)]
}

/** Each word of the names, and a name of several words also written as one. */
function wordsOf({ forenames, surname, alsoKnownAs }: ComparedChild): readonly string[] {
  const words = [forenames, surname, ...alsoKnownAs].flatMap((name) => {
    const parts = nameWords(name)
    return [...tellingWords(parts), ...(parts.length > 1 ? [parts.join('')] : [])]
  })
  return [...new Set(words)].slice(0, mostWords)
}

/** How a word sounds, and which names it may be a form of. */
const keysOfWord = (word: string): readonly string[] => [soundOf(word), ...formsOf(word).map((form) => `=${form}`)]

const pairs = (one: readonly string[], other: readonly string[]) =>
  one.flatMap((a) => other.map((b) => (a < b ? `name ${a} ${b}` : `name ${b} ${a}`)))

/** The birth date and, where it is one, the date with day and month swapped. */
function dayKeys({ dob }: ComparedChild): readonly string[] {
  const day = dob && dayOf(dob)
  if (day === undefined) return []
  const swapped = dayAndMonthSwapped(day)
  return swapped === undefined ? [day] : [day, swapped]
}

/** Day and month, for when the year is wrong. */
function dayOfYear({ dob }: ComparedChild): readonly string[] {
  const day = dob && dayOf(dob)
  return day === undefined ? [] : [day.slice(5)]
}

/** The birth year or, of a date that runs over the turn of one, both; no more, or the key would find everybody. */
function yearsOf({ dob }: ComparedChild): readonly string[] {
  if (!dob?.earliest || !dob.latest) return []
  const [first, last] = [dob.earliest.slice(0, 4), dob.latest.slice(0, 4)]
  if (first === last) return [first]
  return Number(last) - Number(first) === 1 ? [first, last] : []
}
