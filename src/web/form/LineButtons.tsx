import { IconButton } from '../parts/Button.tsx'
import styles from './form.module.css'

type LineButtonsProps = {
  /** "Key date 2": said with each button. */
  name: string
  isFirst: boolean
  isLast: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

export function LineButtons({ name, isFirst, isLast, onMove, onRemove }: LineButtonsProps) {
  return (
    <span className={styles.lineButtons}>
      {!isFirst && <IconButton icon="up" small label={`Move ${name} up`} onClick={() => onMove(-1)} />}
      {!isLast && <IconButton icon="down" small label={`Move ${name} down`} onClick={() => onMove(1)} />}
      <IconButton icon="remove" small label={`Remove ${name}`} onClick={onRemove} />
    </span>
  )
}
