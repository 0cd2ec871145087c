import { descentsOf, inLanes, type PlacedDescent } from './family-descents.ts'
import { arrangeRows } from './family-rows.ts'
import type { FamilyView } from './family-view.ts'

type Couple = { readonly of: readonly string[]; readonly isFormer: boolean }

/** Where to draw a family: rows are generations, the oldest first; columns are in widths of one person. */
export type FamilyDrawing = {
  readonly rows: number
  readonly columns: number
  readonly places: readonly { readonly id: string; readonly row: number; readonly column: number }[]
  readonly couples: readonly Couple[]
  readonly descents: readonly PlacedDescent[]
}

/** Gives everybody in the family's rows a place, and the lines between them. */
export function familyDrawing(view: FamilyView): FamilyDrawing {
  const descents = descentsOf(view)
  const rows = view.rows.map(({ people }) => people)
  const columns = arrangeRows(rows, view.units, descents)
  const columnOf = (id: string) => columns.get(id) ?? 0
  const rowOf = (id: string) => rows.findIndex((row) => row.includes(id))
  return {
    rows: rows.length,
    columns: columns.size === 0 ? 0 : Math.max(...columns.values()) + 1,
    places: rows.flatMap((row, index) => row.map((id) => ({ id, row: index, column: columnOf(id) }))),
    couples: view.units
      .filter(({ parents, bond }) => parents.length === 2 && bond !== 'parents' && inOneRow(parents, rowOf))
      .map(({ parents, bond }) => ({ of: parents, isFormer: bond === 'former-partners' })),
    descents: inLanes(descents, columnOf, rowOf),
  }
}

const inOneRow = (ids: readonly string[], rowOf: (id: string) => number) => new Set(ids.map(rowOf)).size === 1
