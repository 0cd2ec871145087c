/** Letters that a decomposition leaves whole. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Parts that say nothing alone: "Al-Hassan" and "Al-Rashid" share no name. */
const particles = new Set(
  'al el ul de da di do dos del della la le van von der den bin binti ibn ben abu o mc mac st y e'.split(' '),
)

/**
 * A name as words to compare: "O’Neill-Åkesson" is ["oneill", "akesson"]. Case, accents, apostrophes and hyphens
 * are the first things that two records of one child write differently.
 */
export function nameWords(name: string | undefined): readonly string[] {
  return (name ?? '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}'’‘`´ʼ]/gu, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
}

/** The words that carry the name; all of them if none would be left. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !particles.has(word))
  return telling.length > 0 ? telling : words
}

/** How many letters were typed wrongly at least: added, left out, changed, or two neighbours swapped. */
export function typingErrors(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let column = 1; column <= other.length; column++) {
      const isEqual = one[row - 1] === other[column - 1]
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      now.push(
        Math.min(
          at(now, column - 1) + 1,
          at(last, column) + 1,
          at(last, column - 1) + (isEqual ? 0 : 1),
          swapped && row > 1 && column > 1 ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    beforeLast = last
    last = now
  }
  return at(last, other.length)
}

const at = (row: readonly number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY

/** Rewritten in this order, so that spellings of one sound become one letter. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ma?c(?=[^aeiouy])/, 'mk'],
  [/ph/g, 'f'],
  [/(sch|sh|ch|cz|sz|tch)/g, 'x'],
  [/([kgbdt])h/g, '$1'],
  [/dj|dg(?=[eiy])/g, 'j'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x$/g, 'x'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/^[aeiou]+/, 'a'],
  [/^y(?=[aeiou])/, 'j'],
  [/(?<!^)[aeiouyhw]+/g, ''],
  [/(.)\1+/g, '$1'],
]

/** A word as it sounds, roughly: first sound and consonants. "Aisha" and "Ayesha" are both "ax". */
export const soundOf = (word: string): string => sounds.reduce((text, [from, to]) => text.replace(from, to), word)
