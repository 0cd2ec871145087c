import { londonDay } from '#server/deps.ts'
import type { Person, Received } from './given.ts'
import type { TestApp } from './server-app.ts'

type ReviewFacts = {
  readonly agencies?: readonly string[]
  readonly questions?: readonly string[]
  readonly lead?: Person | null
  readonly dueOn?: string | null
  readonly method?: string
}

const reviewQuestions = ['Who makes sure that closing one case is safe?', 'What did the child tell us?']

/** A case that the group accepted at a meeting, with its learning review agreed, as the chair's decision makes it. */
export async function givenAcceptedReview(
  { superuser, clock }: TestApp,
  { caseId, concernId, by }: Received,
  { agencies = ['CHS', 'MPS'], questions = reviewQuestions, lead = null, ...facts }: ReviewFacts = {},
) {
  const { dueOn = '2026-08-31', method = 'CASE_FILE_REVIEW' } = facts
  const partnership_id = by.partnership.id
  const [meetingId, itemId, decisionId, reviewId] = Array.from({ length: 4 }, () => crypto.randomUUID())
  const [meeting_id, agenda_item_id, decision_id, id] = [
    meetingId ?? '',
    itemId ?? '',
    decisionId ?? '',
    reviewId ?? '',
  ]
  const at = clock.now().toString()
  const made = { created_by: by.accountId, created_at: at, changed_by: by.accountId, changed_at: at }
  const onCase = { partnership_id, case_id: caseId, concern_id: concernId }
  await superuser
    .insertInto('casebook.meeting')
    .values({
      ...made,
      partnership_id,
      id: meeting_id,
      kind: 'SPRG',
      on_date: londonDay(clock.now()),
      status: 'HELD',
      chair_id: null,
      deputy_id: null,
    })
    .execute()
  await superuser
    .insertInto('casebook.agenda_item')
    .values({
      ...onCase,
      id: agenda_item_id,
      meeting_id,
      position: 1,
      kind: 'CONCERN',
      outcome: 'ACCEPT',
      starts_at: null,
      added_by: by.accountId,
      added_at: at,
    })
    .execute()
  await superuser
    .insertInto('casebook.decision')
    .values({
      ...onCase,
      id: decision_id,
      agenda_item_id,
      decision: 'ACCEPT',
      reason: 'It can teach us something.',
      method,
      agencies: JSON.stringify(agencies),
      lead_id: lead?.accountId ?? null,
      questions: JSON.stringify(questions),
      due_on: dueOn,
      to_meeting_id: null,
      quorum: '{}',
      is_provisional: false,
      took_effect_at: at,
      lapsed_at: null,
      decided_by: by.accountId,
      decided_at: at,
    })
    .execute()
  await superuser
    .insertInto('casebook.learning_review')
    .values({
      ...onCase,
      id,
      decision_id,
      status: 'AGREED',
      method,
      questions: JSON.stringify(questions),
      lead_id: lead?.accountId ?? null,
      due_on: dueOn,
      started_on: null,
      findings_agreed_on: null,
      shared_with_sprg_on: null,
      shared_with_learning_group_on: null,
      impact_first_on: null,
      impact_second_on: null,
      closed_on: null,
    })
    .execute()
  const listed = await superuser
    .selectFrom('casebook.agency')
    .select('id')
    .where('partnership_id', '=', partnership_id)
    .where('code', 'in', [...agencies])
    .execute()
  await superuser
    .insertInto('casebook.case_agency')
    .values(
      listed.map(({ id: agency_id }) => ({ partnership_id, case_id: caseId, agency_id, added_by: null, added_at: at })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await superuser.updateTable('casebook.concern').set({ status: 'ACCEPTED' }).where('id', '=', concernId).execute()
  await superuser.updateTable('casebook.case_file').set({ stage: 'ACCEPTED' }).where('id', '=', caseId).execute()
  return { reviewId: id }
}
