import type { Relationship } from '#domain/forms/answers.ts'
import type { RelationshipKind } from './relationships.ts'

/**
 * How many generations the first person stands above the second, the surest ties first: a grandmother who is also
 * the carer is a grandmother. A tie that says nothing of generation is not listed.
 */
const above: Partial<Record<RelationshipKind, number>> = {
  parent: 1,
  adoptive_parent: 1,
  grandparent: 2,
  sibling: 0,
  half_sibling: 0,
  partner: 0,
  ex_partner: 0,
  step_parent: 1,
  step_sibling: 0,
  foster_carer: 1,
  aunt_or_uncle: 1,
  cousin: 0,
  carer: 1,
}
const bySureness = Object.keys(above) as readonly RelationshipKind[]

export type Generations = {
  /** Generation by person; 0 is the children's, 1 their parents'. Only those tied to somebody by a telling tie. */
  readonly of: ReadonlyMap<string, number>
  /** Ties that cannot all be true, such as being parent and brother of one child: for somebody to look at. */
  readonly contradictions: readonly Relationship[]
}

/** Works out who is of which generation. Families not tied to each other are lined up by their children. */
export function generationsOf(
  people: readonly { readonly id: string; readonly isChild: boolean }[],
  relationships: readonly Relationship[],
): Generations {
  const groups = new Groups()
  const contradictions: Relationship[] = []
  for (const kind of bySureness) {
    for (const tie of relationships) {
      if (tie.kind === kind && !groups.tie(tie.from, tie.to, above[kind] ?? 0)) contradictions.push(tie)
    }
  }
  const tied = people.filter(({ id }) => groups.has(id)).map((person) => ({ ...person, ...groups.find(person.id) }))
  const ground = new Map<string, number>()
  for (const { root, height, isChild } of tied) {
    if (isChild) ground.set(root, Math.min(height, ground.get(root) ?? height))
  }
  // A family without a child here is taken to begin with the parents.
  for (const { root } of tied) {
    if (ground.has(root)) continue
    const heights = tied.filter((other) => other.root === root).map(({ height }) => height)
    ground.set(root, Math.min(...heights) - 1)
  }
  return { of: new Map(tied.map(({ id, root, height }) => [id, height - (ground.get(root) ?? 0)])), contradictions }
}

/** People tied together, each with a height over the group's root: a union-find with distances. */
class Groups {
  private readonly up = new Map<string, { to: string; height: number }>()

  has(id: string): boolean {
    return this.up.has(id)
  }

  find(id: string): { root: string; height: number } {
    const next = this.up.get(id)
    if (!next || next.to === id) return { root: id, height: 0 }
    const { root, height } = this.find(next.to)
    const found = { to: root, height: next.height + height }
    this.up.set(id, found)
    return { root, height: found.height }
  }

  /** Ties `first` this many generations above `second`; false when they are already tied otherwise. */
  tie(first: string, second: string, generations: number): boolean {
    for (const id of [first, second]) if (!this.up.has(id)) this.up.set(id, { to: id, height: 0 })
    const a = this.find(first)
    const b = this.find(second)
    if (a.root === b.root) return a.height - b.height === generations
    this.up.set(a.root, { to: b.root, height: b.height + generations - a.height })
    return true
  }
}
