import { useEffect, useRef } from 'react'
import { AppLink, type AppLinkTo } from '../parts/AppLink.tsx'
import styles from './ErrorSummary.module.css'

export type SummaryProblem = {
  questionId: string
  message: string
  /** Where the question is, when it is on another page. */
  link?: AppLinkTo
}

type ErrorSummaryProps = { title?: string; problems: readonly SummaryProblem[] }

/** First on the page, and the focus goes there at every attempt that fails. */
export function ErrorSummary({ title = 'There is a problem', problems }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) box.current?.focus()
  }, [problems])
  if (problems.length === 0) return null
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {problems.map(({ questionId, message, link }) => (
          <li key={`${questionId} ${message}`}>
            {link ? (
              <AppLink link={link}>{message}</AppLink>
            ) : (
              <a
                href={`#${questionId}`}
                onClick={(event) => {
                  // The router keeps the address; the focus is what matters here.
                  event.preventDefault()
                  document.getElementById(questionId)?.focus()
                }}
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
