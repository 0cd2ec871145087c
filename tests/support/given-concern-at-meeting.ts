import { givenIn, type Person } from './given.ts'
import { acceptance, givenMeetingsIn } from './given-meetings.ts'
import type { TestApp } from './server-app.ts'

export type ConcernAtMeeting = Awaited<ReturnType<typeof givenConcernAtMeeting>>

/** A concern before the meeting of Wednesday 17 June 2026, which is not open yet, and what becomes of it. */
export async function givenConcernAtMeeting(app: TestApp, prefix: string) {
  app.clock.set('2026-06-03T09:00:00Z')
  const { superuser } = app
  const { person } = givenIn(app)
  const given = givenMeetingsIn(app, givenIn(app))
  const group = await given.group(prefix)
  const coordinator = await person({ role: 'COORD', agency: 'CSCP', in: group.home })
  const meetingId = await given.meeting(group)
  const concern = await given.scheduledConcern(group, meetingId)
  const { reference, caseId, concernId } = concern

  return {
    ...given,
    group,
    coordinator,
    meetingId,
    concern,
    quorate: () => [group.csc, group.police, group.icb],
    decide: (facts: object = {}, by: Person = group.csc) =>
      by.api.meetings.decide({ reference, meetingId, ...acceptance(coordinator.accountId), ...facts }),
    stage: async () => (await group.manager.api.cases.get({ reference })).stage,
    decisions: async (by: Person = group.manager) => (await by.api.meetings.decisions({ reference })).decisions,
    messages: (kind: string) =>
      superuser
        .selectFrom('casebook.message')
        .select(['account_id as to', 'path', 'due_on as dueOn'])
        .where('kind', '=', kind)
        .where('case_id', '=', caseId)
        .execute(),
    transitions: () =>
      superuser
        .selectFrom('casebook.concern_transition')
        .select(['move', 'as_role as role', 'account_id as by', 'reason'])
        .where('concern_id', '=', concernId)
        .where('move', 'not in', ['start', 'submit'])
        .orderBy('id')
        .execute(),
  }
}

/** A decision that asks for no review, beside its reason. */
export const noReview = { method: null, agencies: [], leadId: null, questions: [], dueOn: null }
