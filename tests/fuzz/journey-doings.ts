import type { Client, TestApp } from '#tests/support/server-app.ts'
import type { Cast, Journey } from './journey-stage.ts'
import type { JourneyEvent, Player } from './journey-table.ts'

export type Doing = (api: Client, journey: Journey) => Promise<unknown>

const nothingDecided = { advice_given: '', other_route: '', la_aware_on: '', told_by: '', outcome_reason: '' }

/** Each event as its screen would send it, complete and valid: only who and when can make it refused. */
export function doingsIn(app: TestApp, cast: Cast): Record<JourneyEvent, Doing> {
  const { meetingId, nextMeetingId, laterMeetingId, manager, coordinator, health } = cast

  /** The meeting for which it was put on the agenda is the one in session: as if its day had come. */
  const itsDayComes = ({ caseId }: Journey) =>
    app.superuser
      .updateTable('casebook.agenda_item')
      .set({ meeting_id: meetingId })
      .where('case_id', '=', caseId)
      .where('outcome', 'is', null)
      .execute()

  const decide =
    (decision: 'ACCEPT' | 'DECLINE' | 'DEFER' | 'SEND_TO_SIN'): Doing =>
    async (api, journey) => {
      const { reference } = journey
      if (decision === 'DEFER')
        await manager.api.meetings.justifyDeferral({ reference, text: 'It waits.' }).catch(() => null)
      await api.meetings.decide({
        reference,
        meetingId,
        decision,
        at: '09:30',
        reason: 'The group said so.',
        method: decision === 'ACCEPT' ? 'CASE_FILE_REVIEW' : null,
        agencies: decision === 'ACCEPT' ? ['CSC', 'CHS'] : [],
        leadId: decision === 'ACCEPT' ? coordinator.accountId : null,
        questions: decision === 'ACCEPT' ? ['What would we do again?'] : [],
        dueOn: decision === 'ACCEPT' ? '2026-09-30' : null,
        toMeetingId: decision === 'DEFER' ? laterMeetingId : null,
        laAwareOn: decision === 'SEND_TO_SIN' ? '2026-06-01' : null,
        toldBy: decision === 'SEND_TO_SIN' ? 'The ward told the duty team.' : '',
        dissent: [],
      })
      if (decision === 'DEFER') await itsDayComes(journey)
    }

  const versionOf = async ({ reference }: Journey) => {
    const { review } = await coordinator.api.learningReviews.get({ reference })
    return review?.version ?? 1
  }

  return {
    askForMore: (api, { reference }) => api.triage.askForMore({ reference, questions: 'Who was told?' }),
    reply: (api, { concernId }) =>
      api.concerns.reply({ concernId, replyId: crypto.randomUUID(), text: 'The health visitor was.' }),
    consult: (api, { reference }) =>
      api.triage.consult({
        reference,
        accountIds: [health.accountId],
        question: 'Is this for the group?',
        dueOn: '2026-06-24',
      }),
    endConsultation: async (api, { reference, caseId }) => {
      const asked = await app.superuser
        .selectFrom('casebook.consultation')
        .select('id')
        .where('case_id', '=', caseId)
        .orderBy('asked_at', 'desc')
        .orderBy('ended_at', (order) => order.desc().nullsFirst())
        .executeTakeFirst()
      await api.triage.giveView({ reference, consultationId: asked?.id ?? crypto.randomUUID(), view: 'It is.' })
    },
    adviseElsewhere: (api, { reference }) =>
      api.triage.decide({
        reference,
        answers: {
          ...nothingDecided,
          outcome: 'ADVICE_OUTSIDE_PROCESS',
          advice_given: 'Speak to the manager of the ward.',
          outcome_reason: 'One service can mend it.',
        },
        agencies: [],
      }),
    escalateToSin: (api, { reference }) =>
      api.triage.decide({
        reference,
        answers: {
          ...nothingDecided,
          outcome: 'TO_SIN',
          la_aware_on: '2026-06-01',
          told_by: 'The ward told the duty team.',
          outcome_reason: 'Abuse is suspected.',
        },
        agencies: [],
      }),
    schedule: async (api, journey) => {
      await api.triage.decide({
        reference: journey.reference,
        answers: { ...nothingDecided, outcome: 'SCHEDULE_FOR_MEETING' },
        meetingId: nextMeetingId,
        agencies: [],
      })
      await itsDayComes(journey)
    },
    accept: decide('ACCEPT'),
    decline: decide('DECLINE'),
    defer: decide('DEFER'),
    sendToSin: decide('SEND_TO_SIN'),
    startReview: async (api, journey) =>
      api.learningReviews.start({
        reference: journey.reference,
        leadId: coordinator.accountId,
        version: await versionOf(journey),
      }),
    agreeFindings: async (api, journey) =>
      api.learningReviews.agreeFindings({
        reference: journey.reference,
        noFindingsReason: 'Nothing that was not known.',
        version: await versionOf(journey),
      }),
    shareFindings: async (api, journey) =>
      api.learningReviews.recordSharing({
        reference: journey.reference,
        sprgOn: '2026-06-17',
        learningGroupOn: '2026-06-17',
        version: await versionOf(journey),
      }),
    complete: (api, { reference }) => api.learningReviews.close({ reference }),
    withdraw: (api, { concernId, reference }) =>
      api === cast.referrer.api || api === cast.colleague.api
        ? api.concerns.withdraw({ concernId, reason: 'It was settled.' })
        : api.caseChanges.withdraw({ reference, reason: 'It was settled.' }),
    decideNotToNotify: async (api, { reference }) => {
      await api.incidents.askPartners({ reference }).catch(() => null)
      await api.incidents.decide({ reference, notify: false, reason: 'It was an accident.' })
    },
    reopen: (api, { reference }) => api.caseChanges.reopen({ reference, reason: 'Something new came to light.' }),
  }
}

const triageMoves: readonly JourneyEvent[] = ['askForMore', 'consult', 'adviseElsewhere', 'escalateToSin', 'schedule']
const onTheTriagePage: readonly Player[] = ['manager', 'coordinator', 'chair', 'deputy', 'scrutineer']

/** Whether the person's page offers this; null where they have no such page or it offers something else. */
export async function offeredTo(api: Client, { reference }: Journey, event: JourneyEvent, by: Player) {
  if (!triageMoves.includes(event) || !onTheTriagePage.includes(by)) return null
  const { moves } = await api.triage.get({ reference })
  return moves.some((move) => move === event)
}
