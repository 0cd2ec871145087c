import { nameWords, tellingWords } from '#domain/people/name-words.ts'

export type NamedPerson = { readonly label: string; readonly names: readonly string[] }
export type WrittenPlace = { readonly place: string; readonly text: string }
export type FoundName = {
  readonly place: string
  readonly label: string
  readonly word: string
  readonly count: number
}

/** Shorter ones are initials and particles, and would be found everywhere. */
const fewestLetters = 3

/**
 * Where a real forename or surname stands in a text that should hold coded names only: whole words, whatever their
 * case and accents. A name that is a word as well ("Rose") is found too; a person judges it.
 */
export function findNames(people: readonly NamedPerson[], places: readonly WrittenPlace[]): readonly FoundName[] {
  const wanted = new Map<string, string>()
  for (const { label, names } of people) {
    for (const word of names.flatMap((name) => tellingWords(nameWords(name)))) {
      if (word.length >= fewestLetters && !wanted.has(word)) wanted.set(word, label)
    }
  }
  return places.flatMap(({ place, text }) => {
    const counts = new Map<string, number>()
    for (const word of nameWords(withoutPossessives(text))) {
      if (wanted.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    return [...counts].map(([word, count]) => ({ place, label: wanted.get(word) ?? '', word, count }))
  })
}

/** "Zofia’s" holds the name "Zofia", which a bare joining of the letters would hide. */
const withoutPossessives = (text: string) => text.replace(/['’‘`´ʼ]s\b/giu, ' ')
