import { inTransaction } from '#server/database/transaction.ts'
import { startClock } from '#server/features/clocks/keep-clocks.ts'
import type { Person } from '#tests/support/given.ts'
import type { Client, TestApp } from '#tests/support/server-app.ts'
import type { Subjects } from './subjects.ts'

type Calls = Record<string, (api: Client) => Promise<unknown>>

// Another each time: a day is added once.
let weeks = 0
const aWeekday = () => {
  weeks += 1
  return Temporal.PlainDate.from('2040-01-02').add({ weeks }).toString()
}
const reason = 'Because this test asks for it'

/** One request each about the clocks of a case. */
export const clockRequests = (
  reference: string,
  [late, running]: readonly [string, string] = [crypto.randomUUID(), crypto.randomUUID()],
): Calls => ({
  'myWork.sentToMe': (api) => api.myWork.sentToMe(),
  'partnership.calendar': (api) => api.partnership.calendar(),
  'partnership.addHoliday': (api) => api.partnership.addHoliday({ on: aWeekday(), name: 'A day of its own' }),
  'partnership.removeHoliday': (api) => api.partnership.removeHoliday({ on: '2031-12-26' }),
  'clocks.list': (api) => api.clocks.list({ reference }),
  'clocks.explain': (api) => api.clocks.explain({ reference, clockId: late, reason, was: '' }),
  'clocks.extend': (api) => api.clocks.extend({ reference, clockId: running, to: '2026-12-01', reason, was: null }),
})

/** The same where each is possible: a clock that is late, and a local one that runs. */
export async function callsToClocks({ db, superuser, clock }: TestApp, { received }: Subjects, person: Person) {
  const now = clock.now()
  const { partnershipId, caseId } = { partnershipId: person.partnership.id, caseId: received.caseId }
  await inTransaction(db, { partnershipId, accountId: person.accountId, now }, async (tx) => {
    const [recordId, work] = [crypto.randomUUID(), { tx, actor: { partnershipId } }]
    await startClock(work, { caseId, recordId, code: 'SIN_NOTIFY', startedOn: '2026-05-01' })
    await startClock(work, { caseId, recordId, code: 'RR_MEETING', startedOn: '2026-06-01' })
  })
  const idOf = async (code: string) => {
    const query = superuser
      .selectFrom('casebook.clock')
      .select('id')
      .where('case_id', '=', caseId)
      .where('code', '=', code)
    return (await query.executeTakeFirstOrThrow()).id
  }
  return clockRequests(received.reference, [await idOf('SIN_NOTIFY'), await idOf('RR_MEETING')])
}
