import type { FamilyDrawing } from '#domain/people/family-drawing.ts'
import styles from './family.module.css'
import { laneTop, plateHeight, rowTop, totalHeight } from './family-measures.ts'

/** The lines of a family drawing: ties between partners, and from parents down to their children. */
export function FamilyLines({ drawing }: { drawing: FamilyDrawing }) {
  const placeOf = (id: string) => drawing.places.find((place) => place.id === id) ?? { id, row: 0, column: 0 }
  const xOf = (id: string) => placeOf(id).column + 0.5
  const topOf = (id: string) => rowTop(drawing, placeOf(id).row)
  const isCouple = (ids: readonly string[]) =>
    drawing.couples.some(({ of }) => of.every((id) => ids.includes(id))) && gapBetween(ids) === 1
  const gapBetween = (ids: readonly string[]) => Math.max(...ids.map(xOf)) - Math.min(...ids.map(xOf))

  return (
    <svg
      className={styles.lines}
      viewBox={`0 0 ${drawing.columns} ${totalHeight(drawing)}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {drawing.couples.map(({ of, isFormer }) => {
        const [left = 0, right = 0] = of.map(xOf).sort((a, b) => a - b)
        const y = topOf(of[0] ?? '') + plateHeight / 2
        // Two strokes across the line, as genograms mark partners who parted.
        const cut = isFormer ? `M${right - 0.53} ${y + 0.4}l.03 -.8M${right - 0.5} ${y + 0.4}l.03 -.8` : ''
        return <path key={of.join()} d={`M${left} ${y}H${right}${cut}`} />
      })}
      {drawing.descents.map(({ line, parents, children, lane }) => {
        const childRow = Math.min(...children.map((id) => placeOf(id).row))
        const bar = laneTop(drawing, childRow, lane)
        // A couple's children hang from the line between them, others from their parents' plates.
        const starts = isCouple(parents)
          ? [
              {
                x: parents.map(xOf).reduce((sum, x) => sum + x, 0) / parents.length,
                y: topOf(parents[0] ?? '') + plateHeight / 2,
              },
            ]
          : parents.map((id) => ({ x: xOf(id), y: topOf(id) + plateHeight }))
        const across = [...starts.map(({ x }) => x), ...children.map(xOf)]
        const d = [
          ...starts.map(({ x, y }) => `M${x} ${y}V${bar}`),
          `M${Math.min(...across)} ${bar}H${Math.max(...across)}`,
          ...children.map((id) => `M${xOf(id)} ${bar}V${topOf(id)}`),
        ].join('')
        return <path key={`${line} ${parents.join()}`} d={d} className={styles[line]} />
      })}
    </svg>
  )
}
