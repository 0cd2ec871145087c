import { givenIn, type Person } from '#tests/support/given.ts'
import { givenRapidReview } from '#tests/support/given-rapid-review.ts'
import type { TestApp } from '#tests/support/server-app.ts'

/** The day on which the first housekeeping of the durability test happens, at noon. */
export const remindersFrom = Temporal.Instant.from('2026-06-01T12:00:00Z')
const requests = 30
const everyDays = 20

/** Information requests that run out one after another over the days that the test goes through, each with its author. */
export async function givenRequestsOwed(app: TestApp) {
  const given = givenIn(app)
  const home = await given.partnership('MAIL')
  const by = await given.person({ role: 'COORD', agency: 'CSCP', in: home })
  await given.person({ role: 'MEMBER', agency: 'CHS', in: home })
  await given.person({ role: 'MEMBER', agency: 'CHS', in: home })
  await given.person({ role: 'BM', agency: 'CSCP', in: home })
  const referrer = await given.person({ role: 'REFERRER', agency: 'SCHOOL', in: home })
  const { reference, caseId } = await given.receivedReferral(referrer)
  const dates = { awareOn: '2026-05-26', submittedOn: '2026-06-01' }
  const { superuser } = app
  for (let index = 0; index < requests; index += 1) {
    const review = await givenRapidReview(app, { caseId, reference, by, ...dates, status: 'GATHERING' })
    const author: Person = await given.person({ role: 'CONTRIB', agency: 'CHS', in: home })
    const day = remindersFrom.add({ hours: 24 * (index * everyDays + 10) })
    const dueOn = day.toZonedDateTimeISO('UTC').toPlainDate().toString()
    await review.request('CHS', { dueOn, author, status: 'DRAFTING' })
  }
  // What was written about the referral, before there was a mail server.
  await superuser.deleteFrom('casebook.message').execute()
  await superuser.updateTable('casebook.clock').set({ cancelled_on: '2026-06-01' }).execute()
  return home
}
