import type { Incident } from '#contract/incidents.ts'
import type { Known } from '#domain/concerns/three-valued.ts'
import type { Answers } from '#domain/forms/answers.ts'
import type { IncidentAnswers } from '#domain/incidents/incident-form.ts'
import { type IncidentSuggestion, suggestIncidentRoute } from '#domain/incidents/incident-route.ts'
import { incidentRouteHeadlines, testNames } from '#domain/incidents/incident-route-words.ts'
import { StatusTag, type Tone } from '../../parts/StatusTag.tsx'
import styles from './incident.module.css'

/** What the answers suggest; null for who does not see what the ages are told from. */
export const suggestionFrom = ({ ages, harmOfLookedAfterWithoutAbuse }: Incident, answers: Answers) =>
  // Autosave has checked the answers against their questions' kinds.
  ages && suggestIncidentRoute(answers as IncidentAnswers, ages, { harmOfLookedAfterWithoutAbuse })

const words: Record<Known, string> = { yes: 'Yes', no: 'No', not_known: 'Not known' }
const tones: Record<Known, Tone> = { yes: 'attention', no: 'closed', not_known: 'waiting' }

/** The statutory tests with what each found, and the route they lead to. It suggests; people decide. */
export function RouteSuggestion({ suggestion: { route, tests, reasons } }: { suggestion: IncidentSuggestion }) {
  return (
    <aside className={styles.suggestion} aria-labelledby="route-suggestion">
      <h2 id="route-suggestion">What the answers suggest</h2>
      <p role="status">
        <strong>{incidentRouteHeadlines[route]}</strong>
      </p>
      <ul>
        {reasons.map(({ text, source }) => (
          <li key={text}>
            {text} <span className={styles.small}>{source}.</span>
          </li>
        ))}
      </ul>
      <h3>The tests</h3>
      <ul className={styles.tests}>
        {tests.map(({ test, found, text }) => (
          <li key={test}>
            <StatusTag tone={tones[found]}>
              {test} {testNames[test]}: {words[found]}
            </StatusTag>
            <div className={styles.small}>{text}</div>
          </li>
        ))}
      </ul>
      <p className={styles.small}>People decide. What is not known never stops a notification.</p>
    </aside>
  )
}
