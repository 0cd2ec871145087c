import type { Happening, Telling } from '../happening.ts'
import {
  accountOf,
  actOn,
  noneOf,
  referenceOf,
  scheduled,
  workingDayNear,
  writeRecord,
  writeToReferrer,
} from './acts.ts'
import { concernsAtMeetings } from './concerns-at-meetings.ts'

/** Outside the meetings: advice, a serious incident, questions, views, a withdrawal, a duplicate. */
const otherRoutes: readonly Telling[] = [
  () =>
    actOn('borrowed-phone', 'bm', 61, 90, async (client, reference, { today }) => {
      await writeRecord(client, reference, {
        safety: 'The duty social worker saw the young person this morning. A strategy meeting is at two.',
        view: 'SIN_LIKELY',
        why: 'A child was seriously harmed and exploitation is suspected.',
        yes: ['threshold_abuse_or_neglect', 'threshold_seriously_harmed'],
      })
      const la_aware_on = today.subtract({ days: 65 }).toString()
      const told_by = 'The youth justice worker told the duty manager.'
      const outcome_reason = 'Abuse is suspected and the harm was serious.'
      const answers = { ...noneOf, outcome: 'TO_SIN', la_aware_on, told_by, outcome_reason } as const
      await client.triage.decide({ reference, answers })
      await writeToReferrer(client, reference)
    }),
  () =>
    actOn('letters-to-the-old-address', 'bm', 25, 90, async (client, reference) => {
      await writeRecord(client, reference, {
        view: 'BELOW',
        why: 'He was 19 and no care leaver: adult services learn from this, and the addresses can be put right without a review.',
        no: ['threshold_under_18'],
      })
      const advice_given =
        'He was 19, so this process does not cover it. Please speak to the coordinator of the Safeguarding Adults Board, who expects your call, and raise the addresses with the records manager of the hospital trust.'
      const answers = {
        ...noneOf,
        outcome: 'ADVICE_OUTSIDE_PROCESS',
        advice_given,
        outcome_reason: 'Over 18, and another board is the right place.',
      } as const
      await client.triage.decide({ reference, answers })
      await writeToReferrer(client, reference)
    }),
  () =>
    scheduled('nine-years-of-school', 13, 'coming', {
      view: 'CASE_OF_CONCERN',
      why: 'Nine years of records in one school, and no two agencies hold the same facts.',
      agencies: ['CSC', 'EDU', 'CHS'],
    }),
  () =>
    actOn('song-at-the-door', 'bm', 5, 90, async (client, reference, { today }) => {
      await client.triage.acknowledge({ reference })
      await client.triage.consult({
        reference,
        accountIds: [accountOf('scrut'), accountOf('doctor')],
        question: 'Is this for the group, or for the two services to settle between them?',
        dueOn: workingDayNear(today, 2),
      })
    }),
  () =>
    actOn('song-at-the-door', 'scrut', 2, 90, async (client, reference) => {
      const [asked] = await client.triage.myConsultations({ reference })
      if (!asked) throw new Error('The Scrutineer was not asked')
      const view = 'For the group: language was treated as a detail by three services at once.'
      await client.triage.giveView({ reference, consultationId: asked.id, view })
    }),
  () =>
    actOn('calls-after-six', 'coord', 5, 90, (client, reference) =>
      client.triage.askForMore({
        reference,
        questions:
          '1. On which evenings did the father ring, as far as you know?\n2. Who else was supporting him this spring?',
      }),
    ),
  () =>
    actOn('two-rotas', 'bm', 31, 90, (client, reference) =>
      client.caseChanges.withdraw({
        reference,
        reason: 'The two teams keep one rota now; the referrer asks to withdraw.',
      }),
    ),
  () =>
    actOn('hoist-from-the-school', 'bm', 38, 90, (client, reference, told) =>
      client.caseChanges.merge({
        reference,
        into: referenceOf(told, 'hoist-in-the-hall'),
        reason: 'The same child and the same incident, told by her school.',
      }),
    ),
]

export const journeysOfConcerns = (today: Temporal.PlainDate): readonly Happening[] =>
  [...concernsAtMeetings, ...otherRoutes].flatMap((told) => told(today))
