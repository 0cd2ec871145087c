import styles from '../../parts/controls.module.css'
import { type ControlProps, type QuestionOfKind, tiesOf } from '../control-props.ts'

export function DeclarationControl(props: ControlProps<QuestionOfKind<'declaration'>>) {
  const { question, id, value, onValue, onLeave } = props
  return (
    <div className={styles.tick}>
      <input
        {...tiesOf(props)}
        type="checkbox"
        checked={value === true}
        onChange={(event) => onValue(event.target.checked ? true : undefined)}
        onBlur={onLeave}
      />
      <label htmlFor={id}>{question.statement}</label>
    </div>
  )
}
