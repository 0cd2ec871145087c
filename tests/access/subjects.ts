import { type Draft, givenIn, type Person } from '#tests/support/given.ts'
import type { TestApp } from '#tests/support/server-app.ts'
import { smallPdf } from '#tests/support/small-pdf.ts'
import { givenAgenda } from './calls-to-meetings.ts'
import { givenReturnedRequest } from './calls-to-requests.ts'

/** What the requests are about: one received case, one draft, and a person of the directory. */
export async function givenSubjects(app: TestApp, prefix?: string) {
  const given = givenIn(app, prefix)
  const writer = await given.person({ role: 'REFERRER', agency: 'SCHOOL' })
  const victim = await given.person({ role: 'EXEC', agency: 'PH' })
  const withFile = async <T extends Draft>(draft: T) => {
    const { id } = await writer.api.concerns.attach({ concernId: draft.concernId, file: smallPdf() })
    return { ...draft, attachmentId: id }
  }
  const finished = await withFile(await given.finishedDraft(writer))
  const { reference } = await writer.api.concerns.submit({ concernId: finished.concernId })
  const received = { ...finished, reference, personId: finished.childId }
  const draft = { ...(await withFile(await given.draft(writer))), personId: crypto.randomUUID() }
  await writer.api.concerns.addPerson({ concernId: draft.concernId, personId: draft.personId })
  const agency = await app.superuser
    .selectFrom('casebook.agency')
    .select('id')
    .where('partnership_id', '=', writer.partnership.id)
    .executeTakeFirstOrThrow()
  const holding = await app.superuser
    .selectFrom('casebook.seat_holding')
    .select(['id', 'seat_id'])
    .where('account_id', '=', victim.accountId)
    .executeTakeFirstOrThrow()
  const consultee = await given.person({ role: 'MEMBER', agency: 'ICB' })
  const meetingId = await given.meeting(writer, '2026-07-01')
  const agenda = await givenAgenda(app, received)
  const coordinator = await given.person({ role: 'COORD', agency: 'CSCP' })
  const aboutReview = { ...received, motherId: finished.motherId }
  const requestId = await givenReturnedRequest(app, aboutReview, await given.receivedReferral(writer), coordinator)
  const messageId = await keptMessage(app, writer)
  const person = { holdingId: holding.id, accountId: victim.accountId, consultedId: consultee.accountId }
  const facts = { ...person, messageId, meetingId, agencyId: agency.id, seatId: holding.seat_id }
  return { given, received, draft, agenda, requestId, ...facts }
}
export type Subjects = Awaited<ReturnType<typeof givenSubjects>>

/** One to a person about no case, as an invitation is. */
async function keptMessage({ superuser, clock }: TestApp, { partnership, accountId, email }: Person) {
  const id = crypto.randomUUID()
  await superuser
    .insertInto('casebook.message')
    .values({
      partnership_id: partnership.id,
      id,
      kind: 'acknowledged',
      account_id: accountId,
      to_address: email,
      case_id: null,
      reference: null,
      due_on: null,
      path: '/',
      status: 'KEPT',
      created_at: clock.now().toString(),
      sent_at: null,
      last_problem: null,
    })
    .execute()
  return id
}

/** Puts back what an earlier request removed. */
export async function putBack({ superuser }: TestApp) {
  for (const table of ['casebook.person', 'casebook.attachment'] as const) {
    await superuser.updateTable(table).set({ removed_at: null }).where('removed_at', 'is not', null).execute()
  }
  await superuser.updateTable('casebook.message').set({ status: 'KEPT' }).where('status', '!=', 'KEPT').execute()
}
