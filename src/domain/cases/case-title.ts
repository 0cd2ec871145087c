export type CaseTitleFacts = {
  /** Whole years at the incident; null when not known. */
  readonly children: readonly (number | 'unborn' | null)[]
  readonly nearMiss: boolean
  /** What the case began with, where that was no concern. */
  readonly began?: 'incident' | 'death'
  /** A practice theme or kind of incident, in plain words. */
  readonly topic?: string | undefined
}

/** A title from nothing that identifies anyone: "Near miss: two children, aged 3 and 7 (information sharing)". */
export function caseTitle({ children, nearMiss, began, topic }: CaseTitleFacts): string {
  const kind = began ? beginnings[began] : nearMiss ? 'Near miss' : 'Concern'
  const about = topic ? ` (${topic.charAt(0).toLowerCase()}${topic.slice(1)})` : ''
  return `${kind}: ${whichChildren(children)}${about}`
}

const beginnings = { incident: 'Serious incident', death: 'Child death' } as const

const numbers = ['No', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

function whichChildren(children: CaseTitleFacts['children']): string {
  if (children.length === 0) return 'children not yet named'
  const unborn = children.filter((age) => age === 'unborn').length
  const ages = children.filter((age) => typeof age === 'number').sort((a, b) => a - b)
  if (unborn === children.length) return unborn === 1 ? 'an unborn child' : `${count(unborn)} unborn children`
  // A care leaver may be the one a case is about.
  const one = (ages[0] ?? 0) >= 18 ? 'a young person' : 'a child'
  const who = children.length === 1 ? one : `${count(children.length)} children`
  if (ages.length === 0) return unborn > 0 ? `${who}, ${count(unborn)} unborn` : `${who}, age not known`
  const known = children.length === 1 ? aged(ages) : `, ${aged(ages).trim()}`
  return `${who}${known}${unborn > 0 ? `, ${count(unborn)} unborn` : ''}`
}

function aged(ages: readonly number[]): string {
  const words = ages.map((age) => (age === 0 ? 'under 1' : String(age)))
  const last = words.at(-1) ?? ''
  return ` aged ${words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`}`
}

const count = (number: number) => numbers[number] ?? String(number)
