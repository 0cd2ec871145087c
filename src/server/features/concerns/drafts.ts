import { type ConcernStatus, movesOpenTo } from '#domain/concerns/concern-status.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import type { Work } from '../../procedure.ts'

export type ConcernRow = {
  readonly id: string
  readonly caseId: string
  readonly status: ConcernStatus
  readonly formVersion: number
  readonly answers: StoredAnswers
  readonly startedAt: string
  readonly changedAt: string
  readonly submittedAt: string | null
}

function concernQuery({ tx }: Work, concernId: string) {
  return tx
    .selectFrom('casebook.concern')
    .select([
      'id',
      'case_id as caseId',
      'status',
      'form_version as formVersion',
      'answers',
      'started_at as startedAt',
      'changed_at as changedAt',
      'submitted_at as submittedAt',
    ])
    .where('id', '=', concernId)
}

/** The concern; the guard has found it already, so it is there. */
export const readConcern = async (work: Work, concernId: string) =>
  (await concernQuery(work, concernId).executeTakeFirstOrThrow()) as ConcernRow

/** The same, held until the end of the transaction, so that two writers merge one after the other. */
export const lockConcern = async (work: Work, concernId: string) =>
  (await concernQuery(work, concernId).forUpdate().executeTakeFirstOrThrow()) as ConcernRow

/** The same, unless it has been sent already: only a draft can be written in. */
export async function lockDraft(work: Work, concernId: string) {
  const concern = await lockConcern(work, concernId)
  return movesOpenTo(concern.status, 'REFERRER').includes('submit') ? concern : null
}

export type PersonRow = {
  readonly id: string
  readonly label: string
  /** All answers, identity included: for the writers, and for those who asked to see names. */
  readonly answers: StoredAnswers
}

/** The people of a case as their writer sees them, in the order they were added. */
export async function readDraftPeople({ tx }: Work, caseId: string): Promise<PersonRow[]> {
  const rows = await tx
    .selectFrom('casebook.person as person')
    .innerJoin('casebook.person_identity as identity', 'identity.person_id', 'person.id')
    .select(['person.id', 'person.label', 'person.answers', 'identity.answers as identity'])
    .where('person.case_id', '=', caseId)
    .where('person.removed_at', 'is', null)
    .orderBy('person.position')
    .execute()
  return rows.map(({ id, label, answers, identity }) => ({
    id,
    label,
    answers: { ...(answers as StoredAnswers), ...(identity as StoredAnswers) },
  }))
}

export const readAttachments = ({ tx }: Work, caseId: string) =>
  tx
    .selectFrom('casebook.attachment')
    .select(['id', 'name', 'size'])
    .where('case_id', '=', caseId)
    .where('purpose', '=', 'REFERRAL')
    .where('removed_at', 'is', null)
    .orderBy('uploaded_at')
    .execute()

/** The name somebody gave, for the writers of the draft. */
export function nameOf(answers: StoredAnswers) {
  return ['forenames', 'surname']
    .map((part) => answers[part]?.value)
    .filter((part) => typeof part === 'string' && part.trim() !== '')
    .join(' ')
}

export const lockedNow = {
  data: { reason: 'This referral has been sent. What was sent cannot be changed; write to the Business Manager.' },
} as const
