import type { Triage } from '#contract/triage.ts'
import { triageOutcomes } from '#domain/codes/triage-outcomes.ts'
import { suggestRoute, type ThresholdSuggestion } from '#domain/concerns/threshold-suggestion.ts'
import { agesGiven, triagerAnswers } from '#domain/concerns/triage-facts.ts'
import type { TriageAnswersGiven } from '#domain/concerns/triage-form.ts'
import { useWatchedAnswers } from '../../form/use-condition.ts'
import styles from './suggestion.module.css'
import { useOpenTriage } from './triage-context.tsx'

type Reasons = ThresholdSuggestion['reasons']

const lookedAt = [
  'threshold_died',
  'threshold_seriously_harmed',
  'threshold_abuse_or_neglect',
  'threshold_looked_after',
  'threshold_care_leaver',
  'threshold_under_18',
  'near_miss',
  'practice_issue',
  'several_agencies',
] as const

/** What the answers so far suggest, made anew with each of them. It never decides. */
export function LiveSuggestion() {
  const { form, triage } = useOpenTriage()
  const suggestion = useWatchedAnswers(form.control, lookedAt, (answers) => suggestionFrom(triage, answers))
  return <Suggestion suggestion={suggestion} />
}

/** The same from answers that nobody is changing. */
export const suggestionFrom = (triage: Triage, answers: TriageAnswersGiven) =>
  suggestRoute(
    {
      referral: triage.referral.answers,
      triager: triagerAnswers(answers),
      ages: agesGiven(triage.referral.ages, answers.threshold_under_18),
    },
    { harmOfLookedAfterWithoutAbuse: triage.harmOfLookedAfterWithoutAbuse },
  )

export function Suggestion({ suggestion }: { suggestion: ThresholdSuggestion }) {
  const { headline, route, reasons, cautions, toFindOut } = suggestion
  const routeLabel = triageOutcomes.find(({ code }) => code === route)?.label
  return (
    <section className={styles.suggestion} aria-labelledby="suggestion">
      <h2 id="suggestion">What the answers suggest</h2>
      <p className={styles.headline} role="status">
        {headline}
      </p>
      <p>
        Suggested: <strong>{routeLabel}</strong>
      </p>
      <ReasonList title="Why" reasons={reasons} />
      {toFindOut.length > 0 && (
        <>
          <h3>To find out</h3>
          <ul>
            {toFindOut.map(({ question, text }) => (
              <li key={question}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <ReasonList title="Think of" reasons={cautions} />
      <p className={styles.never}>It suggests and never decides. You may choose any route, with a reason.</p>
    </section>
  )
}

function ReasonList({ title, reasons }: { title: string; reasons: Reasons }) {
  if (reasons.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {reasons.map(({ text, source }) => (
          <li key={text}>
            {text} <span className={styles.source}>{source}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
