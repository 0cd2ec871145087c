import { englandBankHolidays } from '#domain/time/bank-holidays.ts'
import { isWorkingDay } from '#domain/time/working-days.ts'
import type { Client, Happening, Told } from '../happening.ts'
import { stableId } from '../stable-id.ts'

const holidays = new Set(englandBankHolidays.map(({ date }) => date))

/** The first working day on or after so many days from a day: negative before it. */
export function workingDayNear(day: Temporal.PlainDate, days: number) {
  let near = day.add({ days })
  while (!isWorkingDay(near, holidays)) near = near.add({ days: 1 })
  return near.toString()
}

export function referenceOf({ references }: Told, key: string) {
  const reference = references.get(key)
  if (!reference) throw new Error(`No referral ${key} was sent yet`)
  return reference
}

export function meetingOf({ meetings }: Told, key: string) {
  const meetingId = meetings.get(key)
  if (!meetingId) throw new Error(`No meeting ${key} is planned yet`)
  return meetingId
}

type Act = (client: Client, reference: string, told: Told) => Promise<unknown>

/** Something done to the case of one referral. */
export const actOn = (scenario: string, by: string, daysAgo: number, minutesBefore: number, act: Act): Happening => ({
  daysAgo,
  minutesBefore,
  by,
  tell: async (client, told) => {
    await act(client, referenceOf(told, scenario), told)
  },
})

type Yes = 'yes' | 'no' | 'not_known'

/** What the Business Manager finds in triage. Everything that is not said is the ordinary answer. */
export type Triaged = {
  readonly safety?: string
  readonly view: 'SIN_LIKELY' | 'SIN_POSSIBLE' | 'CASE_OF_CONCERN' | 'BELOW' | 'OUT_OF_SCOPE'
  readonly why: string
  readonly yes?: readonly string[]
  readonly no?: readonly string[]
  readonly methods?: readonly string[]
  readonly agencies?: readonly string[]
}

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
const ordinarilyYes = ['threshold_in_area', 'threshold_under_18', 'near_miss', 'practice_issue', 'several_agencies']

/** Writes the triage record, all of it but the outcome. */
export async function writeRecord(client: Client, reference: string, found: Triaged) {
  await client.triage.acknowledge({ reference })
  const { concerns } = await client.triage.queue()
  if (!concerns.some((concern) => concern.reference === reference)) throw new Error(`${reference} is not in triage`)
  await client.triage.noDuplicate({ reference })
  const { answers: known } = await client.triage.get({ reference })
  const saidYes = new Set([...ordinarilyYes, ...(found.yes ?? [])].filter((id) => !found.no?.includes(id)))
  const given: Record<string, unknown> = {
    safety_confirmed: 'yes',
    safety_how: found.safety ?? 'Rang the referrer’s safeguarding lead, who had seen the child this week.',
    safety_by: 'The agency’s safeguarding lead',
    ...Object.fromEntries(
      thresholdIds.flatMap((id): [string, unknown][] => {
        const answer: Yes = saidYes.has(id) ? 'yes' : 'no'
        return [
          [id, answer],
          [
            `${id}_reason`,
            answer === 'yes' ? 'As the referral and the agency’s lead tell it.' : 'Nothing points to it.',
          ],
        ]
      }),
    ),
    threshold_view: found.view,
    threshold_reason: found.why,
    suggested_methods: found.methods ?? ['MULTI_AGENCY_DISCUSSION'],
    suggested_agencies: found.agencies ?? ['CSC', 'ICB', 'MPS'],
  }
  const changes = Object.fromEntries(
    Object.entries(given).map(([id, value]) => [id, { base: known[id]?.rev ?? 0, value }]),
  )
  if (!known.harm_features) {
    await client.triage.save({
      reference,
      changes: { ...changes, harm_features: { base: 0, skipped: 'NOT_APPLICABLE' } },
    })
    return
  }
  await client.triage.save({ reference, changes })
}

/** Drafts the letter that the outcome asks for, and sends it as it is. */
export async function writeToReferrer(client: Client, reference: string) {
  const { text } = await client.correspondence.draft({ reference })
  await client.correspondence.send({ reference, text })
}

/** Triaged, put before a meeting, and the referrer told. */
export const scheduled = (scenario: string, daysAgo: number, meeting: string, found: Triaged) =>
  actOn(scenario, 'bm', daysAgo, 90, async (client, reference, told) => {
    await writeRecord(client, reference, found)
    const answers = { outcome: 'SCHEDULE_FOR_MEETING', outcome_reason: found.why } as const
    const agencies = [...new Set(['CSC', 'ICB', 'MPS', ...(found.agencies ?? [])])]
    await client.triage.decide({
      reference,
      answers: { ...noneOf, ...answers },
      meetingId: meetingOf(told, meeting),
      agencies,
    })
    await writeToReferrer(client, reference)
  })

/** The answers of the other outcomes. */
export const noneOf = { advice_given: '', other_route: '', la_aware_on: '', told_by: '', outcome_reason: '' }

export const accountOf = (key: string) => stableId(key)
