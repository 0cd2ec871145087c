import type { Relationship } from '#domain/forms/answers.ts'
import { relationshipLabel } from './relationships.ts'

/** What the other person is, where that is not the same word. */
const theOtherWay: Readonly<Record<string, string>> = {
  parent: 'child',
  adoptive_parent: 'adopted child',
  step_parent: 'step-child',
  foster_carer: 'fostered by',
  carer: 'cared for by',
  grandparent: 'grandchild',
  aunt_or_uncle: 'niece or nephew',
}

/** How one person is related to the others: "partner of Father", "parent of Child 1 and Child 2". */
export function tiesInWords(
  id: string,
  ties: readonly Relationship[],
  labelOf: (id: string) => string,
): readonly string[] {
  const others = new Map<string, Set<string>>()
  for (const { from, to, kind } of ties) {
    if (from === to || (from !== id && to !== id)) continue
    const word =
      from === id ? relationshipLabel(kind).toLowerCase() : (theOtherWay[kind] ?? relationshipLabel(kind).toLowerCase())
    others.set(word, (others.get(word) ?? new Set()).add(labelOf(from === id ? to : from)))
  }
  return [...others].map(([word, labels]) => `${word.endsWith(' by') ? word : `${word} of`} ${listed([...labels])}`)
}

const listed = (labels: readonly string[]) =>
  labels.length < 2 ? labels.join() : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`
