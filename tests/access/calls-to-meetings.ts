import type { Person, Received } from '#tests/support/given.ts'
import { acceptance } from '#tests/support/given-meetings.ts'
import type { Client, TestApp } from '#tests/support/server-app.ts'
import type { Subjects } from './subjects.ts'

type Calls = Record<string, (api: Client) => Promise<unknown>>
type Superuser = TestApp['superuser']
type Meeting = { readonly by: Person; readonly onDate: string; readonly status?: string; readonly chair?: Person }

async function addMeeting(superuser: Superuser, { by, onDate, status = 'SCHEDULED', chair }: Meeting) {
  const id = crypto.randomUUID()
  const at = '2026-06-01T09:00:00Z'
  const made = { created_by: by.accountId, created_at: at, changed_by: by.accountId, changed_at: at }
  const who = { chair_id: chair?.accountId ?? null, deputy_id: null }
  await superuser
    .insertInto('casebook.meeting')
    .values({ partnership_id: by.partnership.id, id, kind: 'SPRG', on_date: onDate, status, ...who, ...made })
    .execute()
  return id
}

async function addItem(
  superuser: Superuser,
  meetingId: string,
  { concernId, caseId, by }: Received,
  outcome: string | null,
) {
  const id = crypto.randomUUID()
  await superuser
    .insertInto('casebook.agenda_item')
    .values({
      partnership_id: by.partnership.id,
      id,
      meeting_id: meetingId,
      position: 1,
      kind: 'NEW_CONCERN',
      case_id: caseId,
      concern_id: concernId,
      outcome,
      starts_at: null,
      added_by: by.accountId,
      added_at: '2026-06-01T09:00:00Z',
    })
    .execute()
  return id
}

/** A meeting to come that this case stands before, and a seat of the group. */
export async function givenAgenda({ superuser }: TestApp, about: Received) {
  const meetingId = await addMeeting(superuser, { by: about.by, onDate: '2026-06-17' })
  const seat = await superuser
    .selectFrom('casebook.seat')
    .select('id')
    .where('partnership_id', '=', about.by.partnership.id)
    .where('title', '=', 'Named Nurse')
    .executeTakeFirstOrThrow()
  return { meetingId, itemId: await addItem(superuser, meetingId, about, null), seatId: seat.id }
}

const nobody = '00000000-0000-4000-8000-000000000000'
const reason = 'Because this test asks for it'
const attendance = { mode: 'APOLOGIES', accountId: null, proxyName: '', proxyJobTitle: '' } as const
const times = { isProxyAccepted: false, arrivedAt: null, leftAt: null }
const room = { startsAt: '10:00', place: 'Room 2' }

/** One request of each procedure about meetings; what is asked of a case is asked of the received one. */
export function meetingRequests({ received, agenda, ...ids }: Subjects): Calls {
  const { reference } = received
  const { meetingId, itemId, seatId } = agenda
  const chairs = { chairId: ids.accountId, deputyId: nobody }
  const who = { kind: 'PERSON' as const, id: ids.accountId }
  return {
    'meetings.list': (api) => api.meetings.list(),
    'meetings.get': (api) => api.meetings.get({ meetingId }),
    'meetings.schedule': (api) => api.meetings.schedule({ onDate: '2026-07-01', ...room, ...chairs }),
    'meetings.change': (api) =>
      api.meetings.change({ meetingId, version: 1, onDate: '2026-06-17', ...room, ...chairs, reason }),
    'meetings.cancel': (api) => api.meetings.cancel({ meetingId, version: 1, reason, itemsTo: null }),
    'meetings.recordAttendance': (api) =>
      api.meetings.recordAttendance({ meetingId, seatId, version: 0, ...attendance, ...times }),
    'meetings.moveItem': (api) => api.meetings.moveItem({ meetingId, itemId, direction: 'UP' }),
    'meetings.handOver': (api) => api.meetings.handOver({ meetingId, itemId, isChairedByDeputy: true }),
    'meetings.open': (api) => api.meetings.open({ meetingId, confidentialityRead: true, conflictsAsked: true }),
    'meetings.close': (api) => api.meetings.close({ meetingId }),
    'meetings.declareConflict': (api) => api.meetings.declareConflict({ reference, meetingId, who, reason }),
    'meetings.placeConcern': (api) => api.meetings.placeConcern({ reference, meetingId }),
    'meetings.decide': (api) => api.meetings.decide({ reference, meetingId, ...acceptance(ids.accountId) }),
    'meetings.decisions': (api) => api.meetings.decisions({ reference }),
    'meetings.ratify': (api) => api.meetings.ratify({ reference, decisionId: nobody, confirms: true, comment: '' }),
    'meetings.justifyDeferral': (api) => api.meetings.justifyDeferral({ reference, text: reason }),
  }
}

/** The same where each is possible, for somebody who is Business Manager, chair and the police's member at once. */
export async function callsToMeetings({ superuser }: TestApp, { given }: Subjects, person: Person): Promise<Calls> {
  const home = person.partnership
  const other = await given.person({ role: ['CHAIR', 'MEMBER'], agency: 'CSC', in: home })
  const outsider = await given.person({ role: 'MEMBER', agency: 'EDU', in: home })
  const mine = superuser
    .selectFrom('casebook.seat_holding')
    .select('seat_id')
    .where('account_id', '=', person.accountId)
  await superuser
    .updateTable('casebook.seat')
    .set({ quorum_group: 'POLICE' })
    .where('id', 'in', mine)
    .where('role', '=', 'MEMBER')
    .execute()
  const today = { by: person, onDate: '2026-06-03', chair: person }
  const coming = await addMeeting(superuser, { by: person, onDate: '2026-07-14' })
  const toCancel = await addMeeting(superuser, { by: person, onDate: '2026-07-15' })
  const toOpen = await addMeeting(superuser, today)
  const [inSession, toClose] = [
    await addMeeting(superuser, { ...today, status: 'IN_SESSION' }),
    await addMeeting(superuser, { ...today, status: 'IN_SESSION' }),
  ]
  const cases: Received[] = []
  for (let each = 0; each < 4; each++) cases.push(await given.receivedReferral(person))
  const [waiting, decided, provisional, listed] = cases as [Received, Received, Received, Received]
  for (const { caseId, concernId } of cases) {
    await superuser.updateTable('casebook.concern').set({ status: 'SCHEDULED' }).where('id', '=', concernId).execute()
    await superuser.updateTable('casebook.case_file').set({ stage: 'SCHEDULED' }).where('id', '=', caseId).execute()
  }
  const itemId = await addItem(superuser, coming, listed, null)
  await addItem(superuser, inSession, decided, null)
  const decisionId = await addDecision(
    superuser,
    person,
    provisional,
    await addItem(superuser, toClose, provisional, 'ACCEPT'),
  )
  await given.relation(person, provisional, 'listed')
  const seat = await mine.executeTakeFirstOrThrow()
  await superuser
    .insertInto('casebook.attendance')
    .values({
      partnership_id: home.id,
      meeting_id: toOpen,
      seat_id: seat.seat_id,
      account_id: person.accountId,
      mode: 'IN_PERSON',
      arrived_at: null,
      left_at: null,
      recorded_by: person.accountId,
      recorded_at: '2026-06-03T09:00:00Z',
    })
    .execute()

  const chairs = { chairId: person.accountId, deputyId: other.accountId }
  const { reference } = listed
  const who = { kind: 'PERSON' as const, id: outsider.accountId }
  const { seatId } = (await person.api.meetings.get({ meetingId: coming })).seats[0] ?? { seatId: '' }
  return {
    'meetings.get': (api) => api.meetings.get({ meetingId: coming }),
    'meetings.schedule': (api) => api.meetings.schedule({ onDate: '2026-09-16', ...room, ...chairs }),
    'meetings.change': (api) =>
      api.meetings.change({ meetingId: coming, version: 1, onDate: '2026-07-14', ...room, ...chairs, reason: '' }),
    'meetings.cancel': (api) => api.meetings.cancel({ meetingId: toCancel, version: 1, reason, itemsTo: null }),
    'meetings.recordAttendance': (api) =>
      api.meetings.recordAttendance({ meetingId: coming, seatId, version: 0, ...attendance, ...times }),
    'meetings.moveItem': (api) => api.meetings.moveItem({ meetingId: coming, itemId, direction: 'UP' }),
    'meetings.handOver': (api) => api.meetings.handOver({ meetingId: coming, itemId, isChairedByDeputy: true }),
    'meetings.open': (api) => api.meetings.open({ meetingId: toOpen, confidentialityRead: true, conflictsAsked: true }),
    'meetings.close': (api) => api.meetings.close({ meetingId: toClose }),
    'meetings.declareConflict': (api) => api.meetings.declareConflict({ reference, meetingId: coming, who, reason }),
    'meetings.placeConcern': (api) => api.meetings.placeConcern({ reference: waiting.reference, meetingId: coming }),
    'meetings.decide': (api) =>
      api.meetings.decide({
        ...acceptance(person.accountId),
        reference: decided.reference,
        meetingId: inSession,
        decision: 'DEFER',
        at: '09:00',
        toMeetingId: coming,
      }),
    'meetings.ratify': (api) =>
      api.meetings.ratify({ reference: provisional.reference, decisionId, confirms: true, comment: '' }),
    'meetings.justifyDeferral': (api) => api.meetings.justifyDeferral({ reference, text: reason }),
  }
}

async function addDecision(superuser: Superuser, by: Person, { caseId, concernId }: Received, itemId: string) {
  const id = crypto.randomUUID()
  await superuser
    .insertInto('casebook.decision')
    .values({
      partnership_id: by.partnership.id,
      id,
      agenda_item_id: itemId,
      case_id: caseId,
      concern_id: concernId,
      decision: 'ACCEPT',
      reason,
      method: 'POLICY_REVIEW',
      lead_id: null,
      due_on: null,
      to_meeting_id: null,
      justified_by: null,
      la_aware_on: null,
      quorum: '{}',
      is_provisional: true,
      took_effect_at: null,
      lapsed_at: null,
      decided_by: by.accountId,
      decided_at: '2026-06-03T09:00:00Z',
    })
    .execute()
  return id
}
