import type { z } from 'zod'
import { scopeForm } from '#contract/rapid-review-scope.ts'
import { type Scope, type ScopeFacts, type ScopeProblem, scopeProblems } from '#domain/rapid-reviews/scope-rules.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { holdersOf } from '../directory/holders.ts'
import { readHolidays } from '../partnership/calendar.ts'
import { readAgencyChoices } from './agency-choices.ts'
import type { ReviewRow } from './review-row.ts'

/** A scope as it comes in: days left empty are null. */
export type TypedScope = z.output<typeof scopeForm>

const noPlan = { kind: 'NEW', meetingId: '', onDate: '', startsAt: '', place: '' } as const

/** The meeting as it is typed so far. Once there is one in the calendar, that one is chosen. */
export function planOf({ meetingId, meetingPlan }: ReviewRow) {
  const typed = scopeForm.shape.meeting.safeParse({ ...noPlan, ...(meetingPlan as object) })
  const plan = typed.success ? typed.data : noPlan
  return meetingId && !plan.meetingId && !plan.onDate ? { ...plan, kind: 'EXISTING' as const, meetingId } : plan
}

/** The first day on which the incident may have been, as it was written on arrival. */
export async function readIncidentDay({ tx, subject }: Pick<Work, 'tx' | 'subject'>) {
  const row = await tx
    .selectFrom('casebook.case_file')
    .select('incident_earliest as day')
    .where('id', '=', subject.caseId)
    .executeTakeFirstOrThrow()
  return row.day
}

/** What a scope is judged by. */
async function scopeFacts(work: Work): Promise<ScopeFacts> {
  const agencies = await readAgencyChoices(work)
  return {
    today: londonDay(work.now),
    holidays: await readHolidays(work),
    incidentOn: await readIncidentDay(work),
    groupOf: new Map(agencies.map(({ code, group }) => [code, group])),
  }
}

/** Everything that keeps this scope from being set, with whether the people it names are there. */
export async function problemsOf(work: Work, scope: Scope): Promise<readonly ScopeProblem[]> {
  const problems = [...scopeProblems(scope, await scopeFacts(work))]
  const { tx, subject } = work
  if (scope.people.length > 0) {
    const found = await tx
      .selectFrom('casebook.person')
      .select('id')
      .where('case_id', '=', subject.caseId)
      .where('id', 'in', scope.people)
      .where('removed_at', 'is', null)
      .execute()
    if (found.length < new Set(scope.people).size) {
      problems.push({ path: ['people'], message: 'Somebody chosen here is not in the case any more: choose again' })
    }
  }
  if (scope.coordinatorId && !(await holdersOf(work, ['COORD', 'BM'])).includes(scope.coordinatorId)) {
    problems.push({ path: ['coordinatorId'], message: 'Choose somebody who coordinates reviews today' })
  }
  return problems
}

/** Once it is set: what the requests are made of. */
export const scopeOfRow = (row: ReviewRow, meetingOn: string | null): Scope => ({ ...row, meetingOn })

/** The columns of what was typed. */
export const columnsOf = (scope: TypedScope) => ({
  people: JSON.stringify(scope.people),
  period_from: scope.periodFrom,
  period_to: scope.periodTo,
  why_asked: scope.whyAsked,
  questions: JSON.stringify(scope.questions.filter((question) => question !== '')),
  agencies: JSON.stringify(
    scope.agencies.map(({ extraQuestions, ...agency }) => ({
      ...agency,
      extraQuestions: extraQuestions.filter((question) => question !== ''),
    })),
  ),
  partner_left_out_reason: scope.partnerLeftOutReason,
  returns_due_on: scope.returnsDueOn,
  secure_records: scope.secureRecords,
  coordinator_id: scope.coordinatorId || null,
  chair_id: scope.chairId || null,
  meeting_plan: JSON.stringify(scope.meeting),
})
