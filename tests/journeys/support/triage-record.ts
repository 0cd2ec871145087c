import type { Page } from '@playwright/test'
import { askServer } from './ask-server.ts'

type Known = Readonly<Record<string, { rev: number }>>

const questions = [
  'threshold_abuse_or_neglect',
  'threshold_died',
  'threshold_seriously_harmed',
  'threshold_in_area',
  'threshold_under_18',
  'threshold_looked_after',
  'threshold_care_leaver',
  'near_miss',
  'practice_issue',
  'several_agencies',
]

/** The triage record but for its outcome, saved as the page saves it. */
export async function completeRecord(page: Page, reference: string) {
  const at = `/cases/${reference}/triage`
  await askServer(page, 'POST', `${at}/no-duplicate`, {})
  const { answers: known } = await askServer<{ answers: Known }>(page, 'GET', at)
  const given = {
    safety_confirmed: 'yes',
    safety_how: 'The school saw her this morning.',
    safety_by: 'Head of year',
    ...Object.fromEntries(
      questions.flatMap((id) => [
        [id, 'no'],
        [`${id}_reason`, 'Nothing points to it.'],
      ]),
    ),
    threshold_view: 'CASE_OF_CONCERN',
    threshold_reason: 'Three services closed the case at once.',
  }
  const changes = Object.fromEntries(
    Object.entries(given).map(([id, value]) => [id, { base: known[id]?.rev ?? 0, value }]),
  )
  const features = { base: known.harm_features?.rev ?? 0, skipped: 'NOT_APPLICABLE' }
  await askServer(page, 'PATCH', `${at}/answers`, { changes: { ...changes, harm_features: features } })
}
