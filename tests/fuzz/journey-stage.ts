import { changes, givenIn, type Person } from '#tests/support/given.ts'
import { givenMeetingsIn } from '#tests/support/given-meetings.ts'
import { onDay } from '#tests/support/referral-answers.ts'
import type { TestApp } from '#tests/support/server-app.ts'
import type { Player } from './journey-table.ts'

export type Cast = Readonly<Record<Player, Person>> & {
  /** In session, quorate: where concerns are decided. */
  readonly meetingId: string
  /** Still to come: where triage puts them, and where they are deferred to. */
  readonly nextMeetingId: string
  readonly laterMeetingId: string
}
export type Journey = { readonly concernId: string; readonly caseId: string; readonly reference: string }

/** One person of each kind, three meetings, and the first of them in session. */
export async function castIn(app: TestApp): Promise<Cast> {
  const given = givenIn(app)
  const meetings = givenMeetingsIn(app, given)
  const group = await meetings.group()
  const { home, clerk, manager, notifier, referrer, csc, police, icb } = group
  const someone = (role: Parameters<typeof given.person>[0]) => given.person({ in: home, ...role })
  const meetingId = await meetings.meeting(group, { onDate: '2026-06-17' })
  const nextMeetingId = await meetings.meeting(group, { onDate: '2026-08-19' })
  const laterMeetingId = await meetings.meeting(group, { onDate: '2026-10-21' })
  await meetings.openMeeting(group, meetingId, [csc, police, icb])
  return {
    referrer,
    manager,
    clerk,
    notifier,
    chair: csc,
    deputy: police,
    health: icb,
    colleague: await someone({ role: 'REFERRER', agency: 'SCHOOL' }),
    coordinator: await someone({ role: 'COORD', agency: 'CSCP' }),
    scrutineer: await someone({ role: 'SCRUT', agency: 'SCRUT' }),
    learning: await someone({ role: 'LND', agency: 'CSCP' }),
    administrator: await someone({ role: 'ADMIN', agency: 'CSCP' }),
    auditor: await someone({ role: 'AUDITOR', agency: 'CSCP' }),
    outsider: await given.person({ role: 'BM', agency: 'CSCP', in: await given.partnership('ELSE') }),
    meetingId,
    nextMeetingId,
    laterMeetingId,
  }
}

/** Referrals that were sent, of children nobody takes for one another, with a record that lacks nothing but its outcome. */
export async function journeysIn(app: TestApp, cast: Cast, count: number): Promise<readonly Journey[]> {
  const given = givenIn(app)
  const { api } = cast.referrer
  const journeys: Journey[] = []
  for (let made = 0; made < count; made += 1) {
    const { concernId, caseId, childId, motherId } = await given.finishedDraft(cast.referrer)
    const born = onDay(`${2009 + (made % 10)}-${String((made % 12) + 1).padStart(2, '0')}-${String(10 + (made % 17))}`)
    const differences = { forenames: nameFrom(made * 7), surname: nameFrom(made * 13 + 5), dob: born }
    const { people } = await api.concerns.get({ concernId })
    const known = people.find(({ id }) => id === childId)?.answers
    await api.concerns.savePerson({ concernId, personId: childId, changes: changes(differences, known) })
    const mother = people.find(({ id }) => id === motherId)?.answers
    const hers = { forenames: nameFrom(made * 11 + 3), surname: nameFrom(made * 13 + 5) }
    await api.concerns.savePerson({ concernId, personId: motherId, changes: changes(hers, mother) })
    const { reference } = await api.concerns.submit({ concernId })
    await writeRecord(cast, reference)
    journeys.push({ concernId, caseId, reference })
  }
  return journeys
}

/** Unlike the names of other numbers. */
const nameFrom = (number: number) =>
  [0, 1, 2].map((place) => syllables[(number * (place + 3) + place * 17) % syllables.length]).join('')
const syllables = [
  'Bo',
  'ka',
  'Ti',
  'mu',
  'Re',
  'zol',
  'Wen',
  'hy',
  'Gra',
  'pi',
  'Dox',
  'luf',
  'Ne',
  'Yar',
  'cob',
  'sti',
  'Vu',
]

const thresholdIds = [
  'threshold_abuse_or_neglect',
  'threshold_died',
  'threshold_seriously_harmed',
  'threshold_in_area',
  'threshold_under_18',
  'threshold_looked_after',
  'threshold_care_leaver',
  'near_miss',
  'practice_issue',
  'several_agencies',
]

async function writeRecord({ manager }: Cast, reference: string) {
  await manager.api.triage.noDuplicate({ reference })
  const { answers: known } = await manager.api.triage.get({ reference })
  const given: Record<string, unknown> = {
    safety_confirmed: 'yes',
    safety_how: 'The health visitor saw her.',
    safety_by: 'Health visitor, CHS',
    ...Object.fromEntries(
      thresholdIds.flatMap((id) => [
        [id, 'no'],
        [`${id}_reason`, 'Nothing points to it.'],
      ]),
    ),
    threshold_view: 'CASE_OF_CONCERN',
    threshold_reason: 'Three services closed the case at once.',
  }
  const changes = Object.fromEntries(
    Object.entries(given).map(([id, value]) => [id, { base: known[id]?.rev ?? 0, value }]),
  )
  const features = { base: known.harm_features?.rev ?? 0, skipped: 'NOT_APPLICABLE' as const }
  await manager.api.triage.save({ reference, changes: { ...changes, harm_features: features } })
}
