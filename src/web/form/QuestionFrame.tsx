import type { ReactNode } from 'react'
import controlStyles from '../parts/controls.module.css'
import { Problem } from '../parts/Problem.tsx'
import type { AnyQuestion, ControlProps } from './control-props.ts'
import styles from './form.module.css'

type Ties = Pick<ControlProps, 'id' | 'labelledBy' | 'describedBy' | 'isInvalid'>

type QuestionFrameProps = {
  question: AnyQuestion
  id: string
  problem: string | undefined
  /** What happened to this answer: an alert, a conflict. Above the control. */
  notes?: ReactNode
  children: (ties: Ties) => ReactNode
}

const singleInputs: ReadonlySet<AnyQuestion['kind']> = new Set(['text', 'long', 'date', 'udate', 'agency'])

/** A question with its reason, example and problem; one input has a label, several a legend. */
export function QuestionFrame({ question, id, problem, notes, children }: QuestionFrameProps) {
  const { label, why, example, required } = question
  const isSingle = singleInputs.has(question.kind)
  const describedBy = [why && `${id}-why`, example && `${id}-example`, problem && `${id}-problem`]
    .filter(Boolean)
    .join(' ')
  const words = (
    <>
      {label}
      {!required && <span className={styles.optional}> (optional)</span>}
    </>
  )
  const body = (
    <>
      {why && (
        <p className={styles.why} id={`${id}-why`}>
          {why}
        </p>
      )}
      {example && (
        <p className={styles.example} id={`${id}-example`}>
          <span className={styles.exampleMark}>For example:</span> {example}
        </p>
      )}
      <Problem id={id} text={problem} />
      {notes}
      {children({
        id,
        labelledBy: `${id}-label`,
        describedBy: describedBy || undefined,
        isInvalid: problem !== undefined,
      })}
    </>
  )
  const className = `${styles.question} ${problem ? controlStyles.hasProblem : ''}`
  return isSingle ? (
    <div className={className}>
      <label className={styles.label} id={`${id}-label`} htmlFor={id}>
        {words}
      </label>
      {body}
    </div>
  ) : (
    <fieldset className={className}>
      <legend className={styles.label} id={`${id}-label`}>
        {words}
      </legend>
      {body}
    </fieldset>
  )
}
