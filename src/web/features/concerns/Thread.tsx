import type { ReferralOutcome } from '#contract/concerns.ts'
import { longMoment } from '../../parts/moments.ts'
import styles from './outcome.module.css'

type Written = ReferralOutcome['thread'][number]

const headings: Record<Written['kind'], string> = {
  QUESTION: 'We asked you',
  REPLY: 'You replied',
  LETTER: 'We wrote to you',
}

/** Questions, replies and letters in the order they were written. E-mail only tells that something waits here. */
export function Thread({ thread }: { thread: readonly Written[] }) {
  if (thread.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="written">
      <h2 id="written">What we wrote to each other</h2>
      {thread.map(({ id, kind, text, at }) => (
        <article key={id} className={kind === 'REPLY' ? styles.mine : styles.theirs} aria-labelledby={`${id}-by`}>
          <h3 id={`${id}-by`}>
            {headings[kind]} <time dateTime={at}>{longMoment(at)}</time>
          </h3>
          <p className={styles.text}>{text}</p>
        </article>
      ))}
    </section>
  )
}
