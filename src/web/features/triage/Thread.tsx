import type { Thread as Entries } from '#contract/correspondence.ts'
import { longMoment } from '../../parts/moments.ts'
import styles from './thread.module.css'

const titles = { QUESTION: 'Questions', REPLY: 'The referrer’s reply', LETTER: 'Letter' } as const

/** What the partnership and the referrer wrote to each other, oldest first. */
export function Thread({ entries }: { entries: Entries }) {
  if (entries.length === 0) return <p className="soft">Nothing has been written yet.</p>
  return (
    <ol className={styles.thread}>
      {entries.map(({ id, kind, text, by, at }) => (
        <li key={id} className={kind === 'REPLY' ? styles.theirs : styles.ours}>
          <h3>{titles[kind]}</h3>
          <p className={styles.text}>{text}</p>
          <p className={styles.by}>
            {by}, {longMoment(at)}
          </p>
        </li>
      ))}
    </ol>
  )
}
