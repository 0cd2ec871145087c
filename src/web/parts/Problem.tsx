import styles from './controls.module.css'
import { Icon } from './icons.tsx'

/** What is wrong with one answer, beside it; its control names it with aria-describedby. */
export function Problem({ id, text }: { id: string; text: string | undefined }) {
  if (!text) return null
  return (
    <p className={styles.problem} id={`${id}-problem`}>
      <Icon name="warning" size={18} />
      <span>
        <span className="visually-hidden">Problem: </span>
        {text}
      </span>
    </p>
  )
}
