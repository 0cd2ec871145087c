import type { CSSProperties, ReactNode } from 'react'
import type { CasePerson } from '#contract/cases.ts'
import type { Relationship } from '#domain/forms/answers.ts'
import { childRoles } from '#domain/people/case-roles.ts'
import { familyDrawing } from '#domain/people/family-drawing.ts'
import { familyView } from '#domain/people/family-view.ts'
import { relationshipLabel } from '#domain/people/relationships.ts'
import { Banner } from '../../parts/Banner.tsx'
import { FamilyLegend } from './FamilyLegend.tsx'
import { FamilyLines } from './FamilyLines.tsx'
import { type FamilyShape, FamilySymbol } from './FamilySymbol.tsx'
import styles from './family.module.css'
import { plateHeight, rowTop, totalHeight } from './family-measures.ts'
import peopleStyles from './people.module.css'

type FamilyFigureProps = {
  people: readonly CasePerson[]
  relationships: readonly Relationship[]
  nameOf: (id: string) => string | undefined
  /** The same in words, beside it. */
  children: ReactNode
}

const isChild = ({ roles }: CasePerson) => childRoles.some((role) => roles.includes(role))
const shapeOf = ({ answers }: CasePerson): FamilyShape => {
  if (answers.born === 'unborn') return 'unborn'
  return answers.sex === 'F' ? 'female' : answers.sex === 'M' ? 'male' : 'unknown'
}

const hasDied = ({ answers }: CasePerson) => answers.has_died === 'yes'

/** The family as a drawing in the manner of a genogram. The list below it says the same in words. */
export function FamilyFigure({ people, relationships, nameOf, children }: FamilyFigureProps) {
  const view = familyView(
    people.map((person) => ({ id: person.id, isChild: isChild(person) })),
    relationships,
  )
  const drawing = familyDrawing(view)
  const byId = new Map(people.map((person) => [person.id, person]))
  const labelOf = (id: string) => byId.get(id)?.label ?? 'somebody no longer listed'
  const beside = [...view.outside, ...view.unlinked]
  return (
    <>
      <div className={peopleStyles.family}>
        {drawing.rows > 0 && (
          <figure className={styles.figure} style={{ '--columns': drawing.columns } as CSSProperties}>
            <div
              className={styles.scroll}
              role="img"
              aria-label="Family drawing; the list below says the same"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: where the family is wider than the page, the keyboard scrolls it
              tabIndex={0}
            >
              <div className={styles.canvas} aria-hidden="true" style={{ height: `${totalHeight(drawing)}rem` }}>
                <FamilyLines drawing={drawing} />
                {drawing.places.map(({ id, row, column }) => {
                  const person = byId.get(id)
                  if (!person) return null
                  const name = nameOf(id)
                  return (
                    <div
                      key={id}
                      className={`${styles.plate} ${person.roles.includes('subject_child') ? styles.subject : ''}`}
                      style={{
                        left: `${(column / drawing.columns) * 100}%`,
                        width: `${100 / drawing.columns}%`,
                        top: `${rowTop(drawing, row)}rem`,
                        height: `${plateHeight}rem`,
                      }}
                    >
                      <div className={styles.inner}>
                        <span className={styles.label}>{name || person.label}</span>
                        <span className={styles.age}>
                          <FamilySymbol shape={shapeOf(person)} hasDied={hasDied(person)} />{' '}
                          {name && `${person.label}, `}
                          {person.ageAtIncident || 'age not known'}
                        </span>
                      </div>
                    </div>
                  )
                })}
              </div>
            </div>
            <FamilyLegend drawing={drawing} used={people.map(shapeOf)} someoneDied={people.some(hasDied)} />
          </figure>
        )}
        {children}
      </div>
      {beside.length > 0 && (
        <p>
          <strong>Not drawn:</strong> {beside.map(labelOf).join(', ')}. How they are related is not said, or says
          nothing about generations.
        </p>
      )}
      {view.contradictions.length > 0 && (
        <Banner tone="notice" title="Some relationships do not fit together">
          <ul>
            {view.contradictions.map(({ from, to, kind }) => (
              <li key={`${from} ${kind} ${to}`}>
                {labelOf(from)} is given as {relationshipLabel(kind).toLowerCase()} of {labelOf(to)}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  )
}
