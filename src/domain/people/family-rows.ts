import type { Descent } from './family-descents.ts'
import type { FamilyUnit } from './family-units.ts'

type Columns = Map<string, number>
type Block = readonly string[]
type Wish = (id: string) => number | undefined

/** A few sweeps settle any family that fits a page. */
const sweeps = 4

/**
 * The column of each person: partners side by side, children below their parents, parents above their children.
 * Each sweep moves every row towards the one it has just passed, as is usual for layered drawings.
 */
export function arrangeRows(
  rows: readonly (readonly string[])[],
  units: readonly FamilyUnit[],
  descents: readonly Descent[],
): ReadonlyMap<string, number> {
  const columns: Columns = new Map(rows.flatMap((row) => row.map((id, index) => [id, index] as const)))
  const blocks = rows.map((row) => chains(row, units))
  const belowParents: Wish = (id) => middle(parentsOf(id, descents), columns)
  const aboveChildren: Wish = (id) => middle(childrenOf(id, descents), columns)
  for (const row of blocks) place(row, () => undefined, columns)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const row of blocks) place(row, belowParents, columns)
    for (const row of blocks.toReversed()) place(row, aboveChildren, columns)
  }
  const leftmost = Math.min(...columns.values())
  return new Map([...columns].map(([id, column]) => [id, column - leftmost]))
}

const parentsOf = (id: string, descents: readonly Descent[]) =>
  descents.filter(({ children }) => children.includes(id)).flatMap(({ parents }) => parents)
const childrenOf = (id: string, descents: readonly Descent[]) =>
  descents.filter(({ parents }) => parents.includes(id)).flatMap(({ children }) => children)

const middle = (ids: readonly string[], columns: Columns) =>
  ids.length === 0 ? undefined : average(ids.map((id) => columns.get(id) ?? 0))
const average = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length

/** Partners in a chain: a mother stands between the fathers of her children. */
function chains(row: readonly string[], units: readonly FamilyUnit[]): readonly Block[] {
  const left = new Set(row)
  const partnersOf = (id: string) =>
    [...new Set(units.filter(({ parents }) => parents.includes(id)).flatMap(({ parents }) => parents))].filter(
      (partner) => partner !== id,
    )
  const walk = (id: string): string[] => {
    left.delete(id)
    return [id, ...partnersOf(id).flatMap((partner) => (left.has(partner) ? walk(partner) : []))]
  }
  // Chains start at an end; those that are left over afterwards go round in a circle.
  const ends = row.filter((id) => partnersOf(id).length < 2)
  return [...ends, ...row]
    .flatMap((id) => (left.has(id) ? [walk(id)] : []))
    .sort((a, b) => firstIn(row, a) - firstIn(row, b))
}
const firstIn = (row: readonly string[], block: Block) => Math.min(...block.map((id) => row.indexOf(id)))

/** Sets one row: blocks in the order of where they would like to be, each as near to it as its neighbours allow. */
function place(blocks: readonly Block[], wishOf: Wish, columns: Columns) {
  const wanted = blocks
    .map((block) => {
      const wishes = block.map(wishOf).filter((wish) => wish !== undefined)
      const centre = average(wishes.length > 0 ? wishes : block.map((id) => columns.get(id) ?? 0))
      return { block: turned(block, wishOf), centre }
    })
    .sort((a, b) => a.centre - b.centre)
  const people = wanted.flatMap(({ block, centre }) =>
    block.map((id, index) => ({ id, wish: centre + index - (block.length - 1) / 2 })),
  )
  const fromLeft = packed(people.map(({ wish }) => wish))
  const fromRight = packed(people.map(({ wish }) => -wish).reverse()).reverse()
  people.forEach(({ id }, index) => {
    columns.set(id, ((fromLeft[index] ?? 0) - (fromRight[index] ?? 0)) / 2)
  })
}

/** A chain is turned round when its two ends wish to be the other way. */
function turned(block: Block, wishOf: Wish): Block {
  const first = wishOf(block[0] ?? '')
  const last = wishOf(block.at(-1) ?? '')
  return first !== undefined && last !== undefined && first > last ? block.toReversed() : block
}

/** At least one width apart. */
function packed(wishes: readonly number[]) {
  const columns: number[] = []
  for (const wish of wishes) columns.push(Math.max(wish, (columns.at(-1) ?? Number.NEGATIVE_INFINITY) + 1))
  return columns
}
