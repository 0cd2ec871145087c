import type { Question, RowQuestion } from '#domain/forms/form-definition.ts'

export type AnyQuestion = Question | RowQuestion
export type QuestionOfKind<K extends Question['kind']> = Extract<Question, { kind: K }>

/** What every control gets, whatever its kind; it knows neither the form nor how answers are saved. */
export type ControlProps<Q extends AnyQuestion = AnyQuestion> = {
  question: Q
  /** Of the part that takes the focus: the address of the question in links. */
  id: string
  labelledBy: string
  describedBy: string | undefined
  isInvalid: boolean
  value: unknown
  /**
   * Text keeps itself in its own box: `value` is only what it starts with, and no key makes the page render. The
   * owner gives it another key when the text changes from elsewhere.
   */
  keepsOwnText?: boolean
  onValue: (value: unknown) => void
  /** The person is done with it for now: check it and save it. */
  onLeave: () => void
}

/** The attributes that tie a single input to its label, help and problem. */
export const tiesOf = ({ id, describedBy, isInvalid }: ControlProps) => ({
  id,
  'aria-describedby': describedBy,
  'aria-invalid': isInvalid || undefined,
})

/** How a text box gets its text. */
export const textOf = ({ value, keepsOwnText }: ControlProps) => {
  const text = typeof value === 'string' ? value : ''
  return keepsOwnText ? { defaultValue: text } : { value: text }
}
