import type { Relationship } from '#domain/forms/answers.ts'
import { type FamilyUnit, familyUnits } from './family-units.ts'
import { generationsOf } from './generations.ts'

export type FamilyMember = { readonly id: string; readonly isChild: boolean }
type FamilyRow = { readonly generation: number; readonly people: readonly string[] }

export type FamilyView = {
  /** The oldest generation first; 0 is the children's. Couples stand side by side, children as their parents do. */
  readonly rows: readonly FamilyRow[]
  readonly units: readonly FamilyUnit[]
  /** All other ties: step-parents, carers, grandparents, brothers and sisters without a shared parent, friends. */
  readonly ties: readonly Relationship[]
  /** Ties that cannot be true together with the others. */
  readonly contradictions: readonly Relationship[]
  /** Tied to somebody, but only in a way that says nothing of generation, such as a friend. */
  readonly outside: readonly string[]
  /** Tied to nobody yet. */
  readonly unlinked: readonly string[]
}

/** Lays out a family for drawing: who stands in which row, beside whom and under whom. */
export function familyView(people: readonly FamilyMember[], given: readonly Relationship[]): FamilyView {
  const ids = people.map(({ id }) => id)
  const relationships = soundTies(new Set(ids), given)
  const { of: generations, contradictions } = generationsOf(people, relationships)
  const fitting = relationships.filter((tie) => !contradictions.includes(tie))
  const units = familyUnits(ids, fitting)
  const tied = new Set(relationships.flatMap(({ from, to }) => [from, to]))
  const unplaced = ids.filter((id) => !generations.has(id))
  return {
    rows: rowsOf(ids, generations, units),
    units,
    ties: fitting.filter((tie) => !isDrawnByUnits(tie, units)),
    contradictions,
    outside: unplaced.filter((id) => tied.has(id)),
    unlinked: unplaced.filter((id) => !tied.has(id)),
  }
}

const mutual = new Set(['sibling', 'half_sibling', 'step_sibling', 'partner', 'ex_partner', 'cousin', 'friend'])

/** Each tie once, though both people's forms may tell it; none to oneself or to somebody not in the case. */
function soundTies(known: ReadonlySet<string>, given: readonly Relationship[]): readonly Relationship[] {
  const ties = new Map<string, Relationship>()
  for (const tie of given) {
    const { from, to, kind } = tie
    if (from === to || !known.has(from) || !known.has(to)) continue
    const key = `${kind} ${mutual.has(kind) ? [from, to].sort().join(' ') : `${from} ${to}`}`
    if (!ties.has(key)) ties.set(key, tie)
  }
  return [...ties.values()]
}

function isDrawnByUnits({ from, to, kind }: Relationship, units: readonly FamilyUnit[]): boolean {
  if (['parent', 'adoptive_parent', 'partner', 'ex_partner'].includes(kind)) return true
  if (kind !== 'sibling' && kind !== 'half_sibling') return false
  const parentsOf = (id: string) =>
    units.filter(({ children }) => children.includes(id)).flatMap(({ parents }) => parents)
  const others = parentsOf(to)
  return parentsOf(from).some((parent) => others.includes(parent))
}

function rowsOf(
  ids: readonly string[],
  generations: ReadonlyMap<string, number>,
  units: readonly FamilyUnit[],
): readonly FamilyRow[] {
  const members = Map.groupBy(
    ids.filter((id) => generations.has(id)),
    (id) => generations.get(id) ?? 0,
  )
  // How far left somebody's parents stand, counted over all the rows above.
  const placed = new Map<string, number>()
  const parentsPlace = (id: string) =>
    Math.min(
      ...units
        .filter(({ children }) => children.includes(id))
        .flatMap(({ parents }) => parents.map((parent) => placed.get(parent) ?? Infinity)),
    )
  return [...members.entries()]
    .sort(([a], [b]) => b - a)
    .map(([generation, row]) => {
      const places = new Map(row.map((id) => [id, parentsPlace(id)]))
      const sorted = row.toSorted((a, b) => compare(places.get(a), places.get(b)))
      const people = besidePartners(sorted, units)
      for (const id of people) placed.set(id, placed.size)
      return { generation, people }
    })
}

// Infinity minus Infinity is no number, so the two are compared instead.
const compare = (a = Infinity, b = Infinity) => (a === b ? 0 : a < b ? -1 : 1)

function besidePartners(row: readonly string[], units: readonly FamilyUnit[]): readonly string[] {
  const waiting = new Set(row)
  const people: string[] = []
  for (const id of row) {
    if (!waiting.delete(id)) continue
    people.push(id)
    for (const partner of units.filter(({ parents }) => parents.includes(id)).flatMap(({ parents }) => parents)) {
      if (waiting.delete(partner)) people.push(partner)
    }
  }
  return people
}
