import type { Client, Happening, Told } from '../happening.ts'
import { accountOf, actOn, meetingOf, workingDayNear } from './acts.ts'

type Planned = {
  readonly key: string
  readonly plannedDaysAgo: number
  readonly inDays: number
  readonly chair: string
  readonly deputy: string
}

/** Three meetings past and two to come; the chair goes round among the partners. */
const planned: readonly Planned[] = [
  { key: 'first', plannedDaysAgo: 119, inDays: -84, chair: 'csc', deputy: 'police' },
  { key: 'second', plannedDaysAgo: 119, inDays: -40, chair: 'police', deputy: 'csc' },
  { key: 'third', plannedDaysAgo: 83, inDays: -9, chair: 'csc', deputy: 'police' },
  { key: 'coming', plannedDaysAgo: 39, inDays: 24, chair: 'police', deputy: 'csc' },
  { key: 'later', plannedDaysAgo: 8, inDays: 80, chair: 'csc', deputy: 'police' },
]

/** So many days before today was this meeting. */
export const daysSince = (key: string, today: Temporal.PlainDate) => {
  const meeting = planned.find((each) => each.key === key)
  if (!meeting) throw new Error(`No meeting ${key}`)
  return -today.until(Temporal.PlainDate.from(workingDayNear(today, meeting.inDays))).days
}

export const plannedMeetings = planned.map(
  ({ key, plannedDaysAgo, inDays, chair, deputy }, index): Happening => ({
    daysAgo: plannedDaysAgo,
    minutesBefore: 300 - index,
    by: 'clerk',
    tell: async (client, { meetings, today }) => {
      const { meetingId } = await client.meetings.schedule({
        onDate: workingDayNear(today, inDays),
        startsAt: '10:00',
        place: 'Imaginary House, room 3, and online',
        chairId: accountOf(chair),
        deputyId: accountOf(deputy),
      })
      meetings.set(key, meetingId)
    },
  }),
)

type Attended = {
  readonly seat: string
  readonly mode?: 'IN_PERSON' | 'REMOTE' | 'APOLOGIES'
  readonly leftAt?: string
}

const csc = 'Head of Service, Early Help & Children’s Social Care'
export const police = 'Detective Inspector'
const doctor = 'Designated Doctor, Child Protection'

/** Who came to every meeting, the three partners among them. */
const usual: readonly Attended[] = [
  { seat: csc },
  { seat: police },
  { seat: doctor, mode: 'REMOTE' },
  { seat: 'Designated Nurse, Safeguarding Children' },
  { seat: 'Named Nurse' },
  { seat: 'Independent Scrutineer' },
  { seat: 'Director of Education', mode: 'APOLOGIES' },
  { seat: 'CSCP Project Officer' },
]

/** The meeting is opened by who chairs it, with everybody recorded who came. */
export const opened =
  (key: string, by: string, others: readonly Attended[] = []) =>
  (today: Temporal.PlainDate): Happening => ({
    daysAgo: daysSince(key, today),
    minutesBefore: 0,
    time: '10:02',
    by,
    tell: (client, told) => attendedAndOpened(client, told, key, others),
  })

export async function attendedAndOpened(client: Client, told: Told, key: string, others: readonly Attended[] = []) {
  const meetingId = meetingOf(told, key)
  const { seats } = await client.meetings.get({ meetingId })
  const attended = usual.map((each) => others.find(({ seat }) => seat === each.seat) ?? each)
  for (const each of attended) await recordAttendance(client, meetingId, seats, each)
  await client.meetings.open({ meetingId, confidentialityRead: true, conflictsAsked: true })
}

type Seats = Awaited<ReturnType<Client['meetings']['get']>>['seats']

async function recordAttendance(client: Client, meetingId: string, seats: Seats, { seat, mode, leftAt }: Attended) {
  const row = seats.find(({ title }) => title === seat)
  if (!row) throw new Error(`No seat ${seat}`)
  await client.meetings.recordAttendance({
    meetingId,
    seatId: row.seatId,
    version: row.version,
    mode: mode ?? 'IN_PERSON',
    accountId: row.holders[0]?.accountId ?? null,
    proxyName: '',
    proxyJobTitle: '',
    isProxyAccepted: false,
    arrivedAt: null,
    leftAt: leftAt ?? null,
  })
}

export const closed =
  (key: string, by: string) =>
  (today: Temporal.PlainDate): Happening => ({
    daysAgo: daysSince(key, today),
    minutesBefore: 0,
    time: '12:45',
    by,
    tell: async (client, told) => {
      await client.meetings.close({ meetingId: meetingOf(told, key) })
    },
  })

type Decision = Partial<
  Omit<Parameters<Client['meetings']['decide']>[0], 'reference' | 'meetingId' | 'reason' | 'decision'>
>

/** What the group decided on one concern, as the chair recorded it; the Business Manager writes the same day. */
export const decided =
  (
    scenario: string,
    key: string,
    by: string,
    decision: 'ACCEPT' | 'DECLINE' | 'DEFER',
    reason: string,
    facts: Decision & { readonly deferredTo?: string } = {},
  ) =>
  (today: Temporal.PlainDate): Happening => {
    const { deferredTo, ...given } = facts
    const daysAgo = daysSince(key, today)
    const at = facts.at ?? '10:40'
    const record = actOn(scenario, by, daysAgo, 0, (client, reference, told) =>
      client.meetings.decide({
        reference,
        meetingId: meetingOf(told, key),
        decision,
        reason,
        method: null,
        agencies: [],
        leadId: null,
        questions: [],
        dueOn: null,
        toMeetingId: deferredTo ? meetingOf(told, deferredTo) : null,
        laAwareOn: null,
        toldBy: '',
        dissent: [],
        ...given,
        at,
      }),
    )
    return { ...record, time: '12:30' }
  }
