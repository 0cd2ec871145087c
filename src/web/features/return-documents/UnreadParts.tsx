import type { ReadDocument } from '#contract/return-documents.ts'
import { Banner } from '../../parts/Banner.tsx'
import styles from './word.module.css'

/** Words of the document that found no place: nothing that somebody wrote is passed over in silence. */
export function UnreadParts({ parts }: { parts: ReadDocument['unread'] }) {
  if (parts.length === 0) return null
  const title = parts.length === 1 ? 'One part was not taken' : `${parts.length} parts were not taken`
  return (
    <Banner tone="notice" title={title}>
      <p>Copy what you need into its answer on the screen.</p>
      <ul className={styles.unread}>
        {parts.map(({ question, text, why }, index) => (
          // The same words may stand in two places.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes once it is read.
          <li key={`${index} ${text}`}>
            {question && question !== text && <b>{question}: </b>}
            <q>{text}</q> {why}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
