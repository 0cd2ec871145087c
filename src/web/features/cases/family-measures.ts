import type { FamilyDrawing } from '#domain/people/family-drawing.ts'

// In rem down the page; across it everything is in columns, as wide as the page allows.
export const plateHeight = 4.75
const gap = 2.25
const lane = 0.625

/** The gap above a row grows with the lines that cross it. */
function gapAbove({ descents, places }: FamilyDrawing, row: number) {
  const rowOf = (id: string) => places.find((place) => place.id === id)?.row
  const lanes = descents.filter(({ children }) => Math.min(...children.map((id) => rowOf(id) ?? 0)) === row)
  return gap + lane * (Math.max(1, ...lanes.map((descent) => descent.lanes)) - 1)
}

export const rowTop = (drawing: FamilyDrawing, row: number): number =>
  row === 0 ? 0 : rowTop(drawing, row - 1) + plateHeight + gapAbove(drawing, row)

export const totalHeight = (drawing: FamilyDrawing) => rowTop(drawing, drawing.rows - 1) + plateHeight

/** Where a line's crossbar runs, in the gap above the children's row. */
export const laneTop = (drawing: FamilyDrawing, row: number, at: number) =>
  rowTop(drawing, row) - gapAbove(drawing, row) / 2 - (lane * (lanesAbove(drawing, row) - 1)) / 2 + at * lane

const lanesAbove = (drawing: FamilyDrawing, row: number) => (gapAbove(drawing, row) - gap) / lane + 1
