import { useState } from 'react'
import styles from '../../parts/controls.module.css'
import { type ControlProps, type QuestionOfKind, tiesOf } from '../control-props.ts'
import { useFormSurroundings } from '../form-surroundings.tsx'

/** The browser's own list: quick to type in, known to every screen reader, and the phone shows its wheel. */
export function AgencyControl(props: ControlProps<QuestionOfKind<'agency'>>) {
  const { agencies } = useFormSurroundings()
  const { value, onValue, onLeave } = props
  const [given] = useState(value)
  const isUnknown = typeof given === 'string' && given !== '' && !agencies.some(({ code }) => code === given)
  return (
    <select
      {...tiesOf(props)}
      className={styles.control}
      style={{ maxWidth: '28rem' }}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onValue(event.target.value || undefined)}
      onBlur={onLeave}
    >
      <option value="">Choose an agency</option>
      {agencies.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
      {isUnknown && <option value={given}>{given}</option>}
    </select>
  )
}
