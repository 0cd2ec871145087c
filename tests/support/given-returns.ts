import type { Person } from './given.ts'
import { returnAnswers } from './return-answers.ts'
import type { TestApp } from './server-app.ts'

type About = { readonly requestId: string; readonly caseId: string; readonly by: Person }

/** A working copy with everything in it, put straight into the tables. */
export async function givenDraft({ superuser, clock }: TestApp, { requestId, caseId, by }: About) {
  const at = clock.now().toString()
  const stored = Object.entries(returnAnswers()).map(([id, value]) => {
    const given = value === undefined ? { skipped: 'NOT_KNOWN' } : { value }
    return [id, { ...given, rev: 1, by: { id: by.accountId, name: by.name }, at }]
  })
  await superuser
    .insertInto('casebook.agency_return')
    .values({
      partnership_id: by.partnership.id,
      request_id: requestId,
      case_id: caseId,
      form_version: 1,
      answers: JSON.stringify(Object.fromEntries(stored)),
      changed_by: by.accountId,
      changed_at: at,
    })
    .execute()
}

/** A version as it was returned, with one answer. */
export async function givenVersion({ superuser, clock }: TestApp, { requestId, caseId, by }: About) {
  const key = { partnership_id: by.partnership.id, request_id: requestId, number: 1, case_id: caseId }
  await superuser
    .insertInto('casebook.return_version')
    .values({ ...key, form_version: 1, returned_at: clock.now().toString(), returned_by: by.accountId })
    .execute()
  await superuser
    .insertInto('casebook.returned_answer')
    .values({ ...key, question_id: 'engagement', value: JSON.stringify(returnAnswers().engagement), skipped: null })
    .execute()
  await superuser
    .updateTable('casebook.information_request')
    .set({ return_number: 1, returned_on: '2026-06-03' })
    .where('id', '=', requestId)
    .execute()
}
