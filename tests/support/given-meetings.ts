import type { QuorumGroup } from '#domain/partnership/quorum-groups.ts'
import type { givenIn, Person, Received } from './given.ts'
import type { TestApp } from './server-app.ts'

type Given = ReturnType<typeof givenIn>
/** A person of the group, with the seat that counts at its meetings. */
export type Member = Person & { readonly seatId: string }
export type Group = Awaited<ReturnType<ReturnType<typeof givenMeetingsIn>['group']>>
type Meeting = { readonly onDate?: string; readonly chair?: Person; readonly deputy?: Person }

/** Builds meetings and what stands before them; the people are those of one partnership. */
export function givenMeetingsIn(app: TestApp, given: Given) {
  const { superuser, clock } = app

  async function member(home: Person['partnership'], agency: string, quorumGroup: QuorumGroup | null, chairs = false) {
    const person = await given.person({ role: chairs ? ['MEMBER', 'CHAIR'] : 'MEMBER', agency, in: home })
    const { id: seatId } = await superuser
      .selectFrom('casebook.seat as seat')
      .innerJoin('casebook.seat_holding as holding', 'holding.seat_id', 'seat.id')
      .select('seat.id')
      .where('holding.account_id', '=', person.accountId)
      .where('seat.role', '=', 'MEMBER')
      .executeTakeFirstOrThrow()
    await superuser.updateTable('casebook.seat').set({ quorum_group: quorumGroup }).where('id', '=', seatId).execute()
    return { ...person, seatId }
  }

  /** The three partners, two of whom chair, the trust's nurse, and the business team. */
  async function group(prefix = 'TEST') {
    const home = await given.partnership(prefix)
    return {
      home,
      clerk: await given.person({ role: 'CLERK', agency: 'CSCP', in: home }),
      manager: await given.person({ role: 'BM', agency: 'CSCP', in: home }),
      notifier: await given.person({ role: 'LA_NOTIFIER', agency: 'CSC', in: home }),
      referrer: await given.person({ role: 'REFERRER', agency: 'SCHOOL', in: home }),
      csc: await member(home, 'CSC', 'CSC', true),
      police: await member(home, 'MPS', 'POLICE', true),
      icb: await member(home, 'ICB', 'HEALTH_ICB'),
      chs: await member(home, 'CHS', null),
    }
  }

  /** A meeting in the calendar, chaired by Children's Social Care with the police as deputy unless said otherwise. */
  async function meeting(
    { clerk, csc, police }: Group,
    { onDate = '2026-06-17', chair = csc, deputy = police }: Meeting = {},
  ) {
    const { meetingId } = await clerk.api.meetings.schedule({
      onDate,
      startsAt: '10:00',
      place: 'Room 2',
      chairId: chair.accountId,
      deputyId: deputy.accountId,
    })
    return meetingId
  }

  /** A referral that triage has put on the agenda of this meeting. */
  async function scheduledConcern(
    { referrer, home }: Group,
    meetingId: string | null,
    answers?: Record<string, unknown>,
  ): Promise<Received> {
    const received = await given.receivedReferral(referrer, answers)
    const { concernId, caseId } = received
    await superuser.updateTable('casebook.concern').set({ status: 'SCHEDULED' }).where('id', '=', concernId).execute()
    await superuser.updateTable('casebook.case_file').set({ stage: 'SCHEDULED' }).where('id', '=', caseId).execute()
    if (meetingId) {
      const { count } = await superuser
        .selectFrom('casebook.agenda_item')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('meeting_id', '=', meetingId)
        .executeTakeFirstOrThrow()
      await superuser
        .insertInto('casebook.agenda_item')
        .values({
          partnership_id: home.id,
          id: crypto.randomUUID(),
          meeting_id: meetingId,
          position: Number(count) + 1,
          kind: 'NEW_CONCERN',
          case_id: caseId,
          concern_id: concernId,
          outcome: null,
          starts_at: null,
          added_by: referrer.accountId,
          added_at: clock.now().toString(),
        })
        .execute()
    }
    return received
  }

  /** An agency that takes part in this case, as a decision lists it. */
  async function listAgency({ home }: Group, { caseId }: Received, code: string) {
    const { id: agency_id } = await superuser
      .selectFrom('casebook.agency')
      .select('id')
      .where('partnership_id', '=', home.id)
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
    const added = { added_by: null, added_at: clock.now().toString() }
    await superuser
      .insertInto('casebook.case_agency')
      .values({ partnership_id: home.id, case_id: caseId, agency_id, ...added })
      .execute()
  }

  /** What the clerk writes down of one seat. */
  async function attends({ clerk }: Group, meetingId: string, { seatId }: { seatId: string }, facts: Attended = {}) {
    const { seats } = await clerk.api.meetings.get({ meetingId })
    const version = seats.find((seat) => seat.seatId === seatId)?.version ?? 0
    await clerk.api.meetings.recordAttendance({ ...nothingSpecial, ...facts, meetingId, seatId, version })
  }

  /** The meeting's day has come, these are present from the start, and its chair has opened it. */
  async function openMeeting(group: Group, meetingId: string, present: readonly { seatId: string }[]) {
    const { onDate } = await group.clerk.api.meetings.get({ meetingId })
    clock.set(`${onDate}T12:00:00Z`)
    for (const seat of present) await attends(group, meetingId, seat)
    const { chair } = await group.clerk.api.meetings.get({ meetingId })
    const opener = [group.csc, group.police].find(({ accountId }) => accountId === chair?.accountId) ?? group.csc
    await opener.api.meetings.open({ meetingId, confidentialityRead: true, conflictsAsked: true })
  }

  return { group, member, meeting, scheduledConcern, listAgency, attends, openMeeting }
}

const nothingSpecial = {
  mode: 'IN_PERSON' as 'IN_PERSON' | 'REMOTE' | 'APOLOGIES' | 'ABSENT',
  accountId: null as string | null,
  proxyName: '',
  proxyJobTitle: '',
  isProxyAccepted: false,
  arrivedAt: null as string | null,
  leftAt: null as string | null,
}
type Attended = Partial<typeof nothingSpecial>

/** What a chair fills in to accept a concern; other decisions leave most of it empty. */
export const acceptance = (leadId: string) => ({
  decision: 'ACCEPT' as 'ACCEPT' | 'DECLINE' | 'DEFER' | 'SEND_TO_SIN',
  at: '10:00',
  reason: 'Three services closed the case because another was involved',
  method: 'MULTI_AGENCY_DISCUSSION' as const,
  agencies: ['CHS', 'EDU'],
  leadId,
  questions: ['Who makes sure that closing one case is safe?'],
  dueOn: '2026-09-10',
  toMeetingId: null as string | null,
  laAwareOn: null as string | null,
  toldBy: '',
  dissent: [] as { agency: string; view: string }[],
})

/** What a referral says of an agency that knows the family. */
export const involvement = (agency: string) => ({
  agency,
  knows_family: 'yes',
  currently_involved: 'no',
  skipped: {
    first_contact: 'NOT_KNOWN',
    last_contact: 'NOT_KNOWN',
    contact_person: 'NOT_KNOWN',
    contact_role: 'NOT_KNOWN',
    secure_email: 'NOT_KNOWN',
  },
})
