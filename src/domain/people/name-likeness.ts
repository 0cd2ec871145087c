import { nameWords, soundOf, tellingWords, typingErrors } from './name-words.ts'
import { areFormsOfOneName, areKnownToDiffer } from './nicknames.ts'

/** How alike two first or last names are. `part` is the same name with something left out or in another order. */
export type NameLikeness = 'same' | 'form' | 'spelling' | 'part' | 'different' | 'not-known'

/** Written where a first name is not known. */
const placeholders = new Set('baby boy girl babyboy babygirl infant newborn unknown unnamed not known'.split(' '))

/** First names that come before the one somebody goes by: brothers and twins may share them. */
const forerunners = new Set(
  'mohammed mohamed muhammad mohammad mohamad muhammed mohd md syed sayed abdul abdel abdur abd maria'.split(' '),
)

/** Compares first names word by word. A further name that only one record gives does not speak against. */
export function forenameLikeness(one: string | undefined, other: string | undefined): NameLikeness {
  const [ours, theirs] = [forenameWords(one), forenameWords(other)]
  const [first, ...ourNext] = ours
  const [second, ...theirNext] = theirs
  if (first === undefined || second === undefined) return 'not-known'
  if (ours.join('') === theirs.join('')) return 'same'
  const likeness = wordLikeness(first, second)
  if (likeness === 'different') return likenessOfOtherWords(ours, theirs)
  const isForerunner = forerunners.has(first) || forerunners.has(second)
  const isNextSame = furtherLikeness(ourNext[0], theirNext[0])
  if (isNextSame === undefined) return isForerunner && ours.length !== theirs.length ? 'part' : likeness
  if (isNextSame) return likeness
  return likeness === 'same' && !isForerunner ? 'part' : 'different'
}

/** Whether the further first names agree; undefined when one record gives none. */
const furtherLikeness = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined ? undefined : wordLikeness(one, other) !== 'different'

/** Their first words differ: known by the second name, another order, a name in two words, or a slip in the first letter. */
function likenessOfOtherWords(ours: readonly string[], theirs: readonly string[]): NameLikeness {
  const [first = '', second = ''] = [ours[0], theirs[0]]
  if (ours.length === 1 && theirs.includes(first)) return 'part'
  if (theirs.length === 1 && ours.includes(second)) return 'part'
  if (ours.length > 1 && [...ours].sort().join() === [...theirs].sort().join()) return 'part'
  const areOthersSame = ours.length > 1 && ours.slice(1).join() === theirs.slice(1).join()
  if (areOthersSame && typingErrors(first, second) === 1 && !areKnownToDiffer(first, second)) return 'spelling'
  return ours.length !== theirs.length && wordLikeness(ours.join(''), theirs.join('')) === 'spelling'
    ? 'spelling'
    : 'different'
}

const forenameWords = (name: string | undefined) => {
  const words = nameWords(name)
  return words.every((word) => placeholders.has(word)) ? [] : words
}

/** Whether the text is a name, and not blank or "baby" or "not known". */
export const saysAName = (name: string): boolean => forenameWords(name).length > 0

export function surnameLikeness(one: string | undefined, other: string | undefined): NameLikeness {
  const [ours, theirs] = [nameWords(one), nameWords(other)]
  if (ours.length === 0 || theirs.length === 0) return 'not-known'
  if (ours.join('') === theirs.join('')) return 'same'
  if (areSpelledAlike(ours.join(''), theirs.join(''))) return 'spelling'
  const [our, their] = [tellingWords(ours), tellingWords(theirs)]
  return isWithin(our, their) || isWithin(their, our) ? 'part' : 'different'
}

const isWithin = (words: readonly string[], others: readonly string[]) =>
  words.every((word) => others.some((other) => other === word || areSpelledAlike(other, word)))

/** Two words of a first name. Stricter than last names: a brother's or twin's name is often one letter away. */
function wordLikeness(one: string, other: string): 'same' | 'form' | 'spelling' | 'different' {
  if (one === other) return 'same'
  if (isShortened(one, other) || areFormsOfOneName(one, other)) return 'form'
  if (areKnownToDiffer(one, other) || isOtherGender(one, other)) return 'different'
  if (withOneEnding(one) === withOneEnding(other)) return 'spelling'
  const isAlike = areSpelledAlike(one, other)
  return isAlike && (one[0] === other[0] || isStartSwapped(one, other) || hasOneSound(one, other))
    ? 'spelling'
    : 'different'
}

/** An initial, or the first letters: "Eli" for "Elijah". */
function isShortened(one: string, other: string): boolean {
  const [short, long] = inOrder(one, other)
  if (!long.startsWith(short) || areKnownToDiffer(one, other)) return false
  return short.length === 1 || (short.length >= 3 && long.length - short.length >= 2 && !isOtherGender(one, other))
}

/** "Amir" and "Amira", "Manuel" and "Manuelle". */
function isOtherGender(one: string, other: string): boolean {
  const [short, long] = inOrder(one, other)
  const isEnded = /^(a|la|lle|le|ne|na|tte|ina|ine)$/.test(long.startsWith(short) ? long.slice(short.length) : '')
  return isEnded && !/[aeiouy]$/.test(short)
}

const inOrder = (one: string, other: string) =>
  one.length <= other.length ? ([one, other] as const) : ([other, one] as const)

const isStartSwapped = (one: string, other: string) => one[0] === other[1] && one[1] === other[0]

/** "Rosie" and "Rosy". */
const withOneEnding = (word: string) => word.replace(/(ie|ey|i)$/, 'y')

/** One slip of the keyboard in a short word, two in a long one, or the same sound with other vowels. */
function areSpelledAlike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  if (shorter < 3 || Math.abs(one.length - other.length) > 2) return false
  const errors = typingErrors(one, other)
  if (errors <= (shorter >= 8 ? 2 : 1)) return shorter > 4 || one[0] === other[0] || isStartSwapped(one, other)
  return errors <= 2 && hasOneSound(one, other)
}

const hasOneSound = (one: string, other: string) => {
  const sound = soundOf(one)
  return sound.length > 2 && sound === soundOf(other)
}
