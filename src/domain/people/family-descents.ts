import type { Relationship } from '#domain/forms/answers.ts'
import type { FamilyUnit } from './family-units.ts'
import type { FamilyView } from './family-view.ts'

/** A line from parents down to children: by birth, by adoption or care, or past a generation nobody has named. */
export type Descent = {
  readonly line: 'birth' | 'care' | 'wider'
  readonly parents: readonly string[]
  readonly children: readonly string[]
}
/** Lines that would touch in the gap above the children lie in lanes of their own. */
export type PlacedDescent = Descent & { readonly lane: number; readonly lanes: number }

const lineOf: Readonly<Record<string, Descent['line']>> = {
  step_parent: 'care',
  foster_carer: 'care',
  carer: 'care',
  grandparent: 'wider',
}

/** One line for all the children of the same parents; then those that other ties call for. */
export function descentsOf({ units, ties, rows }: FamilyView): readonly Descent[] {
  const ofUnits = units
    .filter(({ children }) => children.length > 0)
    .map(({ parents, children, adoptive }): Descent => ({ line: adoptive ? 'care' : 'birth', parents, children }))
  const rowOf = (id: string) => rows.findIndex(({ people }) => people.includes(id))
  const ofTies = new Map<string, { line: Descent['line']; parents: string[]; children: string[] }>()
  for (const tie of ties) {
    const line = lineOf[tie.kind]
    const isDrawn = rowOf(tie.from) >= 0 && rowOf(tie.from) < rowOf(tie.to)
    if (!line || !isDrawn || isShownThrough(tie, units)) continue
    const key = `${line} ${tie.from}`
    const known = ofTies.get(key)
    if (known) known.children.push(tie.to)
    else ofTies.set(key, { line, parents: [tie.from], children: [tie.to] })
  }
  return [...ofUnits, ...ofTies.values()]
}

/** A step-parent beside the parent, or a grandparent above the parent, needs no second line to the child. */
function isShownThrough({ from, to }: Relationship, units: readonly FamilyUnit[]) {
  const parentsOf = (id: string) =>
    units.filter(({ children }) => children.includes(id)).flatMap(({ parents }) => parents)
  const parents = parentsOf(to)
  return (
    parents.includes(from) ||
    parents.some((parent) => parentsOf(parent).includes(from)) ||
    units.some((unit) => unit.parents.includes(from) && unit.parents.some((id) => parents.includes(id)))
  )
}

/** Gives lines that would touch in the gap above the children a lane each, the lanes counted per gap. */
export function inLanes(
  descents: readonly Descent[],
  columnOf: (id: string) => number,
  rowOf: (id: string) => number,
): readonly PlacedDescent[] {
  const placed: { descent: Descent; gap: number; lane: number; left: number; right: number }[] = []
  for (const descent of descents) {
    const gap = Math.min(...descent.children.map(rowOf))
    const columns = [...descent.parents, ...descent.children].map(columnOf)
    const left = Math.min(...columns)
    const right = Math.max(...columns)
    const touching = placed.filter((other) => other.gap === gap && other.left <= right && left <= other.right)
    let lane = 0
    while (touching.some((other) => other.lane === lane)) lane++
    placed.push({ descent, gap, lane, left, right })
  }
  return placed.map(({ descent, gap, lane }) => ({
    ...descent,
    lane,
    lanes: Math.max(...placed.filter((other) => other.gap === gap).map((other) => other.lane)) + 1,
  }))
}
