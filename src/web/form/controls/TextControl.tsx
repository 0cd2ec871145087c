import type { TextFormat } from '#domain/forms/form-definition.ts'
import styles from '../../parts/controls.module.css'
import { type ControlProps, type QuestionOfKind, textOf, tiesOf } from '../control-props.ts'
import formStyles from '../form.module.css'

const inputs: Record<TextFormat, { type: string; inputMode?: 'email' | 'tel' | 'numeric'; width: string }> = {
  email: { type: 'email', inputMode: 'email', width: '24rem' },
  phone: { type: 'tel', inputMode: 'tel', width: '14rem' },
  postcode: { type: 'text', width: '9rem' },
  'nhs-number': { type: 'text', inputMode: 'numeric', width: '12rem' },
}

export function TextControl(props: ControlProps<QuestionOfKind<'text'>>) {
  const { question, onValue, onLeave } = props
  const { width, ...input } = question.format ? inputs[question.format] : { type: 'text', width: '28rem' }
  return (
    <input
      {...tiesOf(props)}
      {...input}
      className={`${styles.control} ${formStyles.short}`}
      style={{ maxWidth: width }}
      // The browser must not offer one family's details on another's form.
      autoComplete="off"
      spellCheck={!question.format}
      {...textOf(props)}
      onChange={(event) => onValue(event.target.value)}
      onBlur={onLeave}
    />
  )
}
