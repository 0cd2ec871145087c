import { Icon } from '../../parts/icons.tsx'
import styles from './concerns.module.css'

type OthersHereProps = { others: readonly { name: string; place: string }[] }

/** Who else has this draft open, and on which page. Read out when somebody comes. */
export function OthersHere({ others }: OthersHereProps) {
  return (
    <div role="status" className={others.length > 0 ? styles.others : undefined}>
      {others.map(({ name, place }) => (
        <span key={name}>
          <Icon name="people" size={16} /> {name} has this draft open too: {place}. You will both see what the other
          writes.
        </span>
      ))}
    </div>
  )
}
