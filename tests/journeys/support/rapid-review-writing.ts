import type { Page } from '@playwright/test'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { missingIn } from '#domain/forms/missing.ts'
import { qualityCheckCodes } from '#domain/information-requests/quality-checks.ts'
import { returnFormFor } from '#domain/information-requests/return-form.ts'
import { personForm } from '#domain/people/person-form.ts'
import { formatDate } from '#domain/time/dates.ts'
import { askServer } from './ask-server.ts'
import { dialog } from './dialogs.ts'

type Stored = Readonly<Record<string, { readonly rev: number } | undefined>>
type Change = { base: number; value?: unknown; skipped?: string }

const changesOf = (given: Readonly<Record<string, unknown>>, known: Stored = {}) =>
  Object.fromEntries(
    Object.entries(given).map(([id, value]): [string, Change] => [id, { base: known[id]?.rev ?? 0, value }]),
  )

/** What is left out of a form, with a reason that its questions allow. */
function withReasons(form: FormDefinition, given: Readonly<Record<string, unknown>>, known: Stored = {}) {
  const left = missingIn(form, { answers: given, skipped: {} }).flatMap(({ id, skippable }): [string, Change][] =>
    skippable?.[0] ? [[id, { base: known[id]?.rev ?? 0, skipped: skippable[0] }]] : [],
  )
  return { ...changesOf(given, known), ...Object.fromEntries(left) }
}

/** The child and the record of the incident, saved as the page saves them. */
export async function writeIncident(page: Page, reference: string) {
  const at = `/cases/${reference}/incident`
  const personId = crypto.randomUUID()
  await askServer(page, 'POST', `${at}/people`, { personId })
  const child = { role_in_case: ['subject_child'], forenames: 'Pip', surname: 'Madeupson', sex: 'F', born: 'born' }
  await askServer(page, 'PATCH', `${at}/people/${personId}`, { changes: withReasons(personForm, child) })
  const { incident } = await askServer<{ incident: { answers: Stored } }>(page, 'GET', at)
  const given = {
    notification_reason: 'SERIOUS_HARM',
    abuse_neglect_basis: 'SUSPECTED',
    seriously_harmed: 'yes',
    under_18: 'yes',
    outline: 'An invented child was badly hurt, and it is suspected that somebody hurt her.',
  }
  await askServer(page, 'PATCH', at, { changes: changesOf(given, incident.answers) })
}

/** The rest of the return, beside what its author typed into the page. */
export async function writeRestOfReturn(page: Page, requestId: string, typed: readonly string[]) {
  const at = `/information-requests/${requestId}`
  const request = await askServer<{ questions: string[]; extraQuestions: string[] }>(page, 'GET', at)
  const { answers: known } = await askServer<{ answers: Stored }>(page, 'GET', `${at}/draft`)
  const given = {
    author_role: 'Practice reviewer',
    author_involved_with_family: 'no',
    systems_searched: ['CASE_SYSTEM'],
    involvement_status: 'CURRENT',
    has_learning: 'none',
    no_learning_because: 'Our part was short, and what others tell may change that because we saw one day of many.',
    other_children_at_risk: 'NONE',
    parallel_processes: ['NONE'],
    lcspr_view: 'NO',
    lcspr_view_reason: 'The change can begin now.',
    quality_checklist: [...qualityCheckCodes],
  }
  const changes = withReasons(returnFormFor(request), given, known)
  for (const id of typed) delete changes[id]
  await askServer(page, 'PATCH', `${at}/draft`, { changes })
}

/** The record of the meeting and the decision, as the coordinator writes them up. */
export async function writeUp(page: Page, reference: string) {
  const at = `/cases/${reference}/rapid-review`
  const because =
    'The returns tell it in the same way, and the group went through each of them in turn before it came to this view together.'
  const record = {
    childs_story: 'She likes to draw boats and wants to be asked before anybody hugs her.',
    facts_agreed: 'She was hurt at home. Three services knew the family.',
    facts_disputed_known: 'none',
    family_and_identity: 'The family speaks two languages at home, and was written to in one.',
    safety_needed: 'none',
    safety_none_because: 'She is with her grandmother, and a social worker sees her each week.',
    key_practice_episodes: [
      {
        period: 'Spring',
        what: 'Three letters crossed.',
        why: 'Each service writes by post, because that is the rule.',
        factors: ['INTER_AGENCY'],
      },
    ],
    good_practice_seen: 'some',
    good_practice: [{ agency: 'CSC', what: 'The social worker came to the school, and was let in.' }],
    learning_multi_agency: [
      {
        point: 'Letters that cross tell nobody anything.',
        themes: ['TIMELY'],
        action: 'Ring before writing.',
        owner: 'CSC',
      },
    ],
    repeat_learning_found: 'none',
    national_issue: 'no',
    family_told: 'The grandmother was told in person.',
    information_gaps_known: 'none',
  }
  const { answers: recorded } = await askServer<{ answers: Stored }>(page, 'GET', `${at}/record`)
  const none = { base: recorded.learning_single_agency?.rev ?? 0, skipped: 'NOT_APPLICABLE' }
  await askServer(page, 'PATCH', `${at}/record/answers`, {
    changes: { ...changesOf(record, recorded), learning_single_agency: none },
  })
  const considered = Object.fromEntries(
    [1, 2, 3, 4].flatMap((each) => [
      [`consideration_${each}`, 'no'],
      [`consideration_${each}_reason`, because],
    ]),
  )
  const decision = {
    ...considered,
    seed_influences: ['WORKING_TOGETHER'],
    what_more_would_we_learn: 'Little: the returns agree.',
    decision: 'NO_FURTHER',
    decision_reason: because,
  }
  const { answers: decided } = await askServer<{ answers: Stored }>(page, 'GET', `${at}/decision`)
  await askServer(page, 'PATCH', `${at}/decision/answers`, { changes: changesOf(decision, decided) })
}

/** The Panel's letter, with one point of feedback, typed into its dialog. */
export async function writePanelLetter(page: Page, receivedOn: Temporal.PlainDate, feedback: string) {
  const letter = dialog(page)
  await letter.getByLabel('Came on').fill(formatDate(receivedOn))
  await letter.getByLabel('What does the Panel say of the decision?').selectOption('AGREES')
  await letter.getByRole('button', { name: 'Add a point of feedback' }).click()
  await letter.getByLabel('What does the Panel say?', { exact: true }).fill(feedback)
  await letter.locator('input[type=file]').setInputFiles({
    name: 'letter.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'),
  })
}
