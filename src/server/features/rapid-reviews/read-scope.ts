import type { ScopePage } from '#contract/rapid-review-scope.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { type MeetingKind, meetingKindLabels } from '#domain/meetings/agenda.ts'
import { isStillToOpen, type MeetingStatus } from '#domain/meetings/meeting-status.ts'
import { rolesIn } from '#domain/people/roles-in.ts'
import { rapidReviewProcess } from '#domain/rapid-reviews/rapid-review-status.ts'
import { usualPeriod, usualQuestions, usualReason } from '#domain/rapid-reviews/scope-defaults.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { readClocks } from '../clocks/read-clocks.ts'
import { seatsHeld } from '../directory/holders.ts'
import { chairCandidates, readAttendingSeats } from '../meetings/holdings.ts'
import { readSettings } from '../partnership/read-settings.ts'
import { readAgencyChoices } from './agency-choices.ts'
import { noReview, type ReviewRow, readReviewRow, runnerParts } from './review-row.ts'
import { planOf, readIncidentDay } from './scope-of-review.ts'

/** The scope as far as it is written, with what is proposed for it and what may be chosen. */
export async function readScope({ context, errors }: Handler<'rapidReviews.scope'>): Promise<ScopePage> {
  const work = context.work()
  const row = await readReviewRow(work)
  if (!row) throw errors.REFUSED(noReview)
  await recordAudit(work, 'rapid-review-opened', row.caseId)
  const clocks = await readClocks(work, { caseId: row.caseId, recordId: row.id })
  const dueOn = (code: string) => clocks.find((clock) => clock.code === code)?.dueOn ?? row.countedFrom
  const incidentOn = await readIncidentDay(work)
  return {
    version: row.version,
    status: row.status,
    isOpen: rapidReviewProcess.move(row.status, 'setScope', runnerParts(work)).ok,
    scope: await proposed(work, row, incidentOn, dueOn),
    incidentOn,
    suggested: { returnsDueOn: dueOn('RR_RETURN'), meetingOn: dueOn('RR_MEETING'), reviewDueOn: dueOn('RR_COMPLETE') },
    choices: await readChoices(work),
  }
}

/** What was written; before anything is, what a scope usually is. */
async function proposed(
  work: Work,
  row: ReviewRow,
  incidentOn: string | null,
  dueOn: (code: 'RR_RETURN' | 'RR_MEETING') => string,
) {
  const { rr_period_months } = await readSettings(work)
  // A day of the plan that is past proposes nothing.
  const planned = (code: 'RR_RETURN' | 'RR_MEETING') => (dueOn(code) >= londonDay(work.now) ? dueOn(code) : '')
  const isUntouched = row.scopedAt === null && row.agencies.length === 0 && row.questions.length === 0
  const period = usualPeriod(incidentOn, row.awareOn, rr_period_months)
  const coordinators = (await seatsHeld(work, ['COORD'])).map(({ accountId }) => accountId)
  const first = coordinators.includes(work.actor.id) ? work.actor.id : coordinators[0]
  return {
    people: row.people.length > 0 || !isUntouched ? row.people : await everybody(work),
    periodFrom: row.periodFrom ?? (isUntouched ? period.from : ''),
    periodTo: row.periodTo ?? (isUntouched ? period.to : ''),
    whyAsked: isUntouched ? usualReason : row.whyAsked,
    questions: isUntouched ? [...usualQuestions] : row.questions,
    returnsDueOn: row.returnsDueOn ?? (isUntouched ? planned('RR_RETURN') : ''),
    secureRecords: row.secureRecords,
    coordinatorId: row.coordinatorId ?? (isUntouched ? (first ?? '') : ''),
    chairId: row.chairId ?? '',
    meeting: isUntouched ? { ...planOf(row), onDate: planned('RR_MEETING') } : planOf(row),
    agencies: row.agencies.map((agency) => ({ ...agency, extraQuestions: [...agency.extraQuestions] })),
    partnerLeftOutReason: row.partnerLeftOutReason,
  }
}

const people = ({ tx, subject }: Work) =>
  tx
    .selectFrom('casebook.person')
    .select(['id', 'label', 'answers'])
    .where('case_id', '=', subject.caseId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .$narrowType<{ answers: StoredAnswers }>()
    .execute()

/** Everybody of the family; professionals are not searched for. */
const everybody = async (work: Work) =>
  (await people(work)).filter(({ answers }) => !rolesIn(answers).includes('professional')).map(({ id }) => id)

async function readChoices(work: Work): Promise<ScopePage['choices']> {
  const today = londonDay(work.now)
  const meetings = await work.tx
    .selectFrom('casebook.meeting')
    .select(['id', 'kind', 'on_date as onDate', 'starts_at as startsAt', 'place', 'status'])
    .where('on_date', '>=', today)
    .where('kind', 'in', ['SPRG', 'RAPID_REVIEW'])
    .orderBy('on_date')
    .orderBy('starts_at')
    .execute()
  const coordinators = await seatsHeld(work, ['COORD', 'BM'])
  return {
    people: (await people(work)).map(({ answers, ...person }) => ({ ...person, roles: [...rolesIn(answers)] })),
    agencies: await readAgencyChoices(work),
    coordinators: [...new Map(coordinators.map(({ accountId, name }) => [accountId, { accountId, name }])).values()],
    chairs: chairCandidates(await readAttendingSeats(work, today)).map(({ accountId, name, agency }) => ({
      accountId,
      name,
      agency,
    })),
    meetings: meetings
      .filter(({ status }) => isStillToOpen(status as MeetingStatus))
      .map(({ kind, status: _, ...meeting }) => ({
        ...meeting,
        label: `${formatLongDate(meeting.onDate)}, ${meetingKindLabels[kind as MeetingKind]}`,
      })),
  }
}
