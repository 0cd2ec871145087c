import type { IncidentStatus } from '#domain/incidents/incident-status.ts'
import type { RapidReviewStatus } from '#domain/rapid-reviews/rapid-review-status.ts'
import { inTransaction } from '#server/database/transaction.ts'
import { startClock } from '#server/features/clocks/keep-clocks.ts'
import { givenIn, type Person, type Received } from './given.ts'
import { givenMeetingsIn } from './given-meetings.ts'
import { givenRapidReview } from './given-rapid-review.ts'
import type { TestApp } from './server-app.ts'

export type GivenOwedWork = Awaited<ReturnType<typeof givenOwedWork>>
type Owed = { kind: string; reference: string | null; dueOn: string | null; workingDaysLeft: number | null }

const ofTriage = /TRIAGE|ACKNOWLEDGE|CHILD_NOT_SAFE|TELL_REFERRER/

/** Everybody who may owe something in a Rapid Review, and what each of them does. */
export async function givenOwedWork(app: TestApp) {
  const given = givenIn(app)
  const group = await givenMeetingsIn(app, given).group()
  const home = { in: group.home }
  const coordinator = await given.person({ role: 'COORD', agency: 'CSCP', ...home })
  const author = await given.person({ role: 'CONTRIB', agency: 'CHS', ...home })
  const policeExecutive = await given.person({ role: 'EXEC', agency: 'MPS', ...home })
  const people: Record<string, Person> = {
    BM: group.manager,
    COORD: coordinator,
    'another COORD': await given.person({ role: 'COORD', agency: 'CSCP', ...home }),
    CHAIR: group.csc,
    LA_NOTIFIER: group.notifier,
    'police partner': group.police,
    'health partner': group.icb,
    MEMBER: group.chs,
    SIGNER: await given.person({ role: 'SIGNER', agency: 'CHS', ...home }),
    author,
    'police executive': policeExecutive,
    'health executive': await given.person({ role: 'EXEC', agency: 'ICB', ...home }),
    CLERK: group.clerk,
  }

  /** Who owes what about this case, but for triage. */
  async function owedBy(reference: string, ...more: (keyof Owed)[]) {
    const found: Record<string, unknown[]> = {}
    for (const [name, { api }] of Object.entries(people)) {
      const items = (await api.myWork.list()).filter(
        (item) => item.reference === reference && !ofTriage.test(item.kind),
      )
      if (items.length > 0) {
        found[name] = items.map((item) => (more.length ? [item.kind, ...more.map((key) => item[key])] : item.kind))
      }
    }
    return found
  }

  /** The council became aware on Tue 26 May and notified on Mon 1 June: fifteen days end on 22 June. */
  async function reviewOf(facts: { status?: RapidReviewStatus; incidentStatus?: IncidentStatus } = {}) {
    const received = await given.receivedReferral(group.referrer)
    const dates = { awareOn: '2026-05-26', submittedOn: '2026-06-01' }
    const review = await givenRapidReview(app, { ...received, by: coordinator, ...dates, ...facts })
    await setReview(review.reviewId, { coordinator_id: coordinator.accountId })
    return { ...received, ...review }
  }

  type Held = { coordinator_id?: string | null; chair_id?: string; round?: number }
  const setReview = (reviewId: string, held: Held) =>
    app.superuser.updateTable('casebook.rapid_review').set(held).where('id', '=', reviewId).execute()

  function startFor(
    { caseId }: Received,
    recordId: string,
    code: 'SIN_NOTIFY' | 'JAR_MEETING' | 'CDOP_NOTIFY',
    startedOn: string,
  ) {
    const partnershipId = group.home.id
    const { accountId } = group.manager
    return inTransaction(app.db, { partnershipId, accountId, now: app.clock.now() }, (tx) =>
      startClock({ tx, actor: { partnershipId } }, { caseId, recordId, code, startedOn }),
    )
  }

  return { ...given, group, coordinator, author, policeExecutive, owedBy, reviewOf, setReview, startFor }
}
