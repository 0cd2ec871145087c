import type { CaseFile } from '#contract/cases.ts'
import { alertsOf } from '#domain/concerns/referral-alerts.ts'
import { Banner } from '../../parts/Banner.tsx'

/** A serious "yes" to a threshold question is said at the top: the council's five working days may be running. */
export function SeriousIncidentNotice({ file: { concern } }: { file: CaseFile }) {
  if (!concern) return null
  const alerts = alertsOf(concern.headlines.answers)
  const died = alerts.includes('child-died')
  if (!died && !alerts.includes('child-seriously-harmed')) return null
  return (
    <Banner tone="notice" title={`The referrer answered that a child ${died ? 'died' : 'was seriously harmed'}`}>
      <p>
        If abuse or neglect is known or suspected, the council has to notify the national Panel within 5 working days of
        becoming aware. Ask today when it became aware.
      </p>
    </Banner>
  )
}
