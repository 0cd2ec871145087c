import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
import styles from './controls.module.css'
import { Problem } from './Problem.tsx'

// For short forms of a screen's own (signing in, filters). The long forms are made of data, in src/web/form.

type Words = { label: ReactNode; hint?: ReactNode; problem?: string | undefined }

type InputProps = Words & Omit<InputHTMLAttributes<HTMLInputElement>, 'className'> & { ref?: Ref<HTMLInputElement> }

export function LabelledInput({ label, hint, problem, id, ...rest }: InputProps) {
  const names = useNames(id, hint, problem)
  return (
    <Labelled label={label} hint={hint} problem={problem} id={names.id}>
      <input {...rest} {...names} className={styles.control} />
    </Labelled>
  )
}

type TextProps = Words &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className'> & { ref?: Ref<HTMLTextAreaElement> }

/** Several lines. */
export function LabelledText({ label, hint, problem, id, ...rest }: TextProps) {
  const names = useNames(id, hint, problem)
  return (
    <Labelled label={label} hint={hint} problem={problem} id={names.id}>
      <textarea {...rest} {...names} className={styles.control} />
    </Labelled>
  )
}

type SelectProps = Words & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className'> & { ref?: Ref<HTMLSelectElement> }

export function LabelledSelect({ label, hint, problem, id, children, ...rest }: SelectProps) {
  const names = useNames(id, hint, problem)
  return (
    <Labelled label={label} hint={hint} problem={problem} id={names.id}>
      <select {...rest} {...names} className={styles.control}>
        {children}
      </select>
    </Labelled>
  )
}

export function LabelledTick({
  label,
  hint,
  problem,
  id,
  type = 'checkbox',
  ...rest
}: InputProps & { type?: 'checkbox' | 'radio' }) {
  const names = useNames(id, hint, problem)
  return (
    <div className={`${styles.ticked} ${problem ? styles.hasProblem : ''}`}>
      <Problem id={names.id} text={problem} />
      <div className={styles.tick}>
        <input {...rest} {...names} type={type} />
        <label htmlFor={names.id}>
          {label}
          {hint && (
            <span className={styles.tickHint} id={`${names.id}-hint`}>
              {hint}
            </span>
          )}
        </label>
      </div>
    </div>
  )
}

function Labelled({ label, hint, problem, id, children }: Words & { id: string; children: ReactNode }) {
  return (
    <div className={`${styles.field} ${problem ? styles.hasProblem : ''}`}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Problem id={id} text={problem} />
      {children}
    </div>
  )
}

function useNames(given: string | undefined, hint: ReactNode, problem: string | undefined) {
  const made = useId()
  const id = given ?? made
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return { id, 'aria-describedby': describedBy || undefined, 'aria-invalid': problem ? true : undefined }
}
