import type { FamilyDrawing } from '#domain/people/family-drawing.ts'
import { type FamilyShape, FamilySymbol } from './FamilySymbol.tsx'
import styles from './family.module.css'

const shapeWords: Record<FamilyShape, string> = {
  female: 'female',
  male: 'male',
  unknown: 'sex not known',
  unborn: 'unborn',
}
const shapes = Object.keys(shapeWords) as readonly FamilyShape[]

type FamilyLegendProps = { drawing: FamilyDrawing; used: readonly FamilyShape[]; someoneDied: boolean }

/** What the signs mean, of those that this drawing uses. */
export function FamilyLegend({ drawing, used, someoneDied }: FamilyLegendProps) {
  const hasLine = (line: FamilyDrawing['descents'][number]['line']) =>
    drawing.descents.some((descent) => descent.line === line)
  const words = [
    'Double frame: the child this is about',
    ...(someoneDied ? ['Crossed out: has died'] : []),
    ...(hasLine('care') ? ['Dashed line: adopted, step or cared for'] : []),
    ...(hasLine('wider') ? ['Dotted line: grandparent'] : []),
    ...(drawing.couples.some(({ isFormer }) => isFormer) ? ['Line struck through: former partners'] : []),
  ]
  return (
    <figcaption className={styles.legend}>
      <span>Ages at the incident</span>
      {shapes
        .filter((shape) => used.includes(shape))
        .map((shape) => (
          <span key={shape}>
            <FamilySymbol shape={shape} /> {shapeWords[shape]}
          </span>
        ))}
      {words.map((word) => (
        <span key={word}>{word}</span>
      ))}
    </figcaption>
  )
}
