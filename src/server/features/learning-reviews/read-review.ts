import type { LearningDates } from '#contract/cases.ts'
import type { LearningReview } from '#contract/learning-reviews.ts'
import { allows } from '#domain/access/policies.ts'
import { isActionOpen } from '#domain/actions/action-status.ts'
import { stillOpen } from '#domain/learning-reviews/closing.ts'
import { moveReview, type ReviewMove } from '#domain/learning-reviews/review-status.ts'
import { workingDaysBetween } from '#domain/time/working-days.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { readHolidays } from '../partnership/calendar.ts'
import { readActions } from './actions.ts'
import { readFindings } from './findings.ts'
import { readNotesOverview } from './notes-overview.ts'
import { readPeople } from './people.ts'
import { type ReviewRow, readAgencies, readReviewRow, runsReview } from './review-row.ts'
import { agenciesForActions } from './write-actions.ts'

/** The learning review as its readers see it, and what each of them may do now. */
export async function readReview({
  context,
}: Handler<'learningReviews.get'>): Promise<{ review: LearningReview | null }> {
  const work = context.work()
  const row = await readReviewRow(work)
  await recordAudit(work, 'review-opened', work.subject.caseId)
  if (!row) return { review: null }
  const daysLeft = await countingDays(work)
  const actions = await readActions(work, daysLeft)
  const openActions = actions.filter(({ status }) => isActionOpen(status)).length
  const open = stillOpen({ ...row, openActions }, londonDay(work.now))
  const can = whatIsOpenTo(work, row, open.length === 0)
  const chooses = can.start || can.changePlan || can.writeActions
  const { leadId, agencyCodes, agreedAt, caseId: _, concernId: __, changedBy: ___, changedAt: ____, ...facts } = row
  return {
    review: {
      ...facts,
      agreedOn: agreedAt && londonDay(Temporal.Instant.from(agreedAt)),
      agencies: (await readAgencies(work, agencyCodes)).map(({ code, name }) => ({ code, name })),
      lead: await personOf(work, leadId),
      daysLeft: row.dueOn && row.status !== 'CLOSED' && !row.findingsAgreedOn ? daysLeft(row.dueOn) : null,
      notes: await readNotesOverview(work, row),
      findings: await readFindings(work, row.id),
      actions,
      stillOpen: [...open],
      can,
      people: chooses
        ? (await readPeople(work)).map(({ isMember, isTeam, ...person }) => ({
            ...person,
            ownsActions: isMember || isTeam,
          }))
        : [],
      actionAgencies: can.writeActions
        ? (await agenciesForActions(work, row)).map(({ code, name }) => ({ code, name }))
        : [],
    },
  }
}

/** Chooses the buttons, so that a screen never offers what the server refuses. */
function whatIsOpenTo(work: Work, row: ReviewRow, isAllDone: boolean): LearningReview['can'] {
  const roles = rolesOf(work.actor)
  const asker = { roles, relation: work.subject.relation }
  const runs = allows('review.note', asker) && runsReview(work, row)
  const isOver = row.status === 'CLOSED'
  const isStarted = row.status !== 'AGREED'
  const opens = (move: ReviewMove) => roles.some((role) => role !== 'GUEST' && moveReview(row.status, move, role).ok)
  return {
    start: opens('start'),
    changePlan: allows('review.run', asker) && isStarted && !isOver,
    writeFindings: runs && row.status === 'IN_PROGRESS',
    agreeFindings: opens('agreeFindings'),
    writeActions: runs && isStarted && !isOver,
    dropActions: allows('action.drop', asker) && isStarted && !isOver,
    share: opens('share'),
    close: opens('close') && isAllDone,
  }
}

async function personOf({ tx }: Work, accountId: string | null) {
  if (!accountId) return null
  const found = await tx
    .selectFrom('casebook.account')
    .select(['id', 'name'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  return found ? { accountId: found.id, name: found.name } : null
}

/** Working days until a day, by the partnership's calendar. */
async function countingDays(work: Work) {
  const holidays = await readHolidays(work)
  const today = Temporal.PlainDate.from(londonDay(work.now))
  return (day: string) => workingDaysBetween(today, Temporal.PlainDate.from(day), holidays)
}

/** The dates of the review, for the case's overview. */
export async function readLearningDates(work: Work): Promise<LearningDates | null> {
  const row = await readReviewRow(work)
  if (!row) return null
  const daysLeft = row.dueOn && !row.findingsAgreedOn ? (await countingDays(work))(row.dueOn) : null
  const { status, dueOn, startedOn, findingsAgreedOn, sharedWithSprgOn, sharedWithLearningGroupOn } = row
  const { impactFirstOn, impactSecondOn, closedOn } = row
  const shared = { sharedWithSprgOn, sharedWithLearningGroupOn, impactFirstOn, impactSecondOn }
  return { status, dueOn, daysLeft, startedOn, findingsAgreedOn, ...shared, closedOn }
}
