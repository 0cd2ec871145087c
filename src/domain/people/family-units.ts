import type { Relationship } from '#domain/forms/answers.ts'

/** Two people, or one, and the children they have together. */
export type FamilyUnit = {
  readonly parents: readonly string[]
  /** "parents" when nothing but their children says how they stand to each other. */
  readonly bond: 'partners' | 'former-partners' | 'parents'
  readonly adoptive: boolean
  readonly children: readonly string[]
}

/** Groups parents and their children, and adds couples without any. Parents stand in the given order of people. */
export function familyUnits(people: readonly string[], relationships: readonly Relationship[]): readonly FamilyUnit[] {
  const place = new Map(people.map((id, index) => [id, index]))
  const inOrder = (ids: readonly string[]) =>
    [...new Set(ids)].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
  const bonds = bondsOf(relationships, inOrder)

  const units = new Map<string, FamilyUnit & { children: string[] }>()
  for (const kind of ['parent', 'adoptive_parent'] as const) {
    const ties = relationships.filter((tie) => tie.kind === kind)
    const parentsOf = Map.groupBy(ties, ({ to }) => to)
    for (const child of people) {
      const parents = inOrder((parentsOf.get(child) ?? []).map(({ from }) => from))
      if (parents.length === 0) continue
      const key = `${kind} ${parents.join(' ')}`
      const bond = bonds.get(parents.join(' ')) ?? 'parents'
      const unit = units.get(key) ?? { parents, bond, adoptive: kind === 'adoptive_parent', children: [] }
      unit.children.push(child)
      units.set(key, unit)
    }
  }
  const withChildren = new Set([...units.values()].map(({ parents }) => parents.join(' ')))
  const childless = [...bonds]
    .filter(([couple]) => !withChildren.has(couple))
    .map(([couple, bond]) => ({ parents: couple.split(' '), bond, adoptive: false, children: [] }))
  return [...units.values(), ...childless]
}

function bondsOf(relationships: readonly Relationship[], inOrder: (ids: readonly string[]) => readonly string[]) {
  const bonds = new Map<string, FamilyUnit['bond']>()
  for (const { from, to, kind } of relationships) {
    const couple = inOrder([from, to]).join(' ')
    if (kind === 'partner') bonds.set(couple, 'partners')
    // People who came together again are told as partners, whichever was written first.
    if (kind === 'ex_partner' && !bonds.has(couple)) bonds.set(couple, 'former-partners')
  }
  return bonds
}
