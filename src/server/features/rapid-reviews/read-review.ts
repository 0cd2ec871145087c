import type { RapidReview } from '#contract/rapid-reviews.ts'
import { allows } from '#domain/access/policies.ts'
import { planCodes } from '#domain/clocks/limits.ts'
import { isStillToOpen, type MeetingStatus } from '#domain/meetings/meeting-status.ts'
import { quorumGroupLabels, quorumGroups } from '#domain/partnership/quorum-groups.ts'
import {
  type AgencyStanding,
  collateProblem,
  hasReturned,
  nextStep,
  whatBlocks,
} from '#domain/rapid-reviews/cockpit.ts'
import { dayNumber, planDays, readingsOf } from '#domain/rapid-reviews/day-plan.ts'
import { awaitsSending, mayWaitForReturns, rapidReviewProcess } from '#domain/rapid-reviews/rapid-review-status.ts'
import { workingDaysBetween } from '#domain/time/working-days.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { readClocks } from '../clocks/read-clocks.ts'
import { readHolidays } from '../partnership/calendar.ts'
import { isCollected, readAgencyChoices } from './agency-choices.ts'
import { type CockpitRow, readAgencyRows } from './agency-rows.ts'
import { readMeeting, readNames, readPeopleOfScope } from './review-facts.ts'
import { type ReviewRow, readReviewRow, runnerParts } from './review-row.ts'

/** The Rapid Review at a glance: where it stands, what blocks, what is next, and how far each agency is. */
export async function readReview({ context }: Handler<'rapidReviews.get'>): Promise<{ review: RapidReview | null }> {
  const work = context.work()
  await recordAudit(work, 'rapid-review-opened', work.subject.caseId)
  const row = await readReviewRow(work)
  return { review: row && (await wholeReview(work, row)) }
}

async function wholeReview(work: Work, row: ReviewRow): Promise<RapidReview> {
  const { tx, actor, subject, now } = work
  const asker = { roles: rolesOf(actor), relation: subject.relation }
  const seesRequests = allows('request.list', asker)
  const runs = allows('rapid.run', asker)
  const today = londonDay(now)
  const holidays = await readHolidays(work)
  const daysLeft = (day: string) =>
    workingDaysBetween(Temporal.PlainDate.from(today), Temporal.PlainDate.from(day), holidays)
  const parts = runs && awaitsSending(row.status) ? runnerParts(work) : []
  const mayWait = mayWaitForReturns(row.status)
  const rows = await readAgencyRows(work, { reviewId: row.id, daysLeft, parts, mayWait })
  const clocks = await readClocks(work, { caseId: row.caseId, recordId: row.id })
  const plan = planCodes.flatMap((code) => clocks.find((clock) => clock.code === code) ?? [])
  const whole = plan.find(({ code }) => code === 'RR_COMPLETE')
  const { submitted_on } = await tx
    .selectFrom('casebook.incident')
    .select('submitted_on')
    .where('id', '=', row.incidentId)
    .executeTakeFirstOrThrow()
  const { awareOn, countedFrom, clockStart: start } = row
  const readings = readingsOf(
    { awareOn, submittedOn: submitted_on ?? countedFrom, start, countedFrom, dueOn: whole?.dueOn },
    holidays,
  )
  const dueOn = readings.find(({ counts }) => counts)?.dueOn ?? row.countedFrom
  const kept = await readMeeting(work, row.meetingId)
  const meeting = kept && kept.status !== 'CANCELLED' ? kept : null
  const names = await readNames(work, [row.coordinatorId, row.chairId, row.releasedBy])
  const choices = await readAgencyChoices(work)
  const standing = {
    status: row.status,
    today,
    // Who sees only their own agency's request is told nothing of the others by way of the next step.
    agencies: seesRequests ? rows.map(standingOf) : [],
    chosen: row.agencies.length,
    meetingOn: meeting?.onDate ?? null,
    lastDay: dueOn,
    unsigned: row.status === 'DRAFTED' ? await unsignedPartners(work, row) : [],
  }
  const shown = seesRequests || row.status !== 'GATHERING' ? nextStep(standing) : whileTheyAnswer
  const canMove = (move: 'setScope' | 'sendRequests' | 'collate') =>
    runs && rapidReviewProcess.move(row.status, move, parts).ok
  const asked = new Set(rows.filter(({ status }) => status !== 'WITHDRAWN').map(({ code }) => code))
  const mine = rows.filter(({ isMine }) => isMine)
  const isGathering = runs && isCollected(row.status)
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    countedFrom: row.countedFrom,
    dayNumber: row.sentDay ?? dayNumber(row.countedFrom, row.sentOn ?? today, holidays),
    daysLeft: awaitsSending(row.status) ? daysLeft(dueOn) : null,
    dueOn,
    sentOn: row.sentOn,
    today,
    days: planDays(row.countedFrom, holidays),
    readings: [...readings],
    plan: plan.map((clock) => ({ ...clock, day: clock.length })),
    next: shown,
    blocks: seesRequests ? [...whatBlocks(standing)] : [],
    scope:
      row.scopedAt && row.periodFrom && row.periodTo && row.returnsDueOn
        ? {
            people: await readPeopleOfScope(work, row.people),
            periodFrom: row.periodFrom,
            periodTo: row.periodTo,
            whyAsked: row.whyAsked,
            questions: row.questions,
            returnsDueOn: row.returnsDueOn,
            secureRecords: row.secureRecords,
            agencies: row.agencies.map(({ code }) => ({
              code,
              shortName: choices.find((agency) => agency.code === code)?.shortName ?? code,
            })),
            partnerLeftOutReason: row.partnerLeftOutReason,
          }
        : null,
    coordinator: names.person(row.coordinatorId),
    chair: names.person(row.chairId),
    meeting: meeting && {
      ...meeting,
      daysLeft: isStillToOpen(meeting.status as MeetingStatus) ? daysLeft(meeting.onDate) : null,
    },
    requests: seesRequests ? rows.map(({ isMine: _, ...agency }) => agency) : null,
    mine: mine.map(({ requestId, shortName, status, dueOn: due, daysLeft: left }) => ({
      requestId,
      agency: shortName,
      status,
      dueOn: due,
      daysLeft: left,
    })),
    counts: countsOf(seesRequests ? rows : []),
    released: row.releasedAt ? { at: row.releasedAt, by: names.of(row.releasedBy) } : null,
    can: {
      scope: canMove('setScope'),
      sendRequests: canMove('sendRequests'),
      addAgency: runs && row.status === 'GATHERING',
      chase: rows.some(({ isLate, can }) => isLate && can.chase),
      collate: canMove('collate') && collateProblem(standing.agencies) === null,
      release: isGathering && rows.some(({ status, releasedAt }) => hasReturned(status) && releasedAt === null),
      withhold: runs && rows.length > 0 && row.status !== 'CLOSED',
      arrangeMeeting: runs && (row.status === 'GATHERING' || row.status === 'COLLATED'),
      readReturns: allows('returned.read', asker),
    },
    furtherAgencies: runs && row.status === 'GATHERING' ? choices.filter(({ code }) => !asked.has(code)) : [],
  }
}

/** For those who do not see how far each agency is. */
const whileTheyAnswer = {
  kind: 'WAIT_FOR_RETURNS',
  sentence: 'The agencies are answering what they were asked.',
} as const

const standingOf = (row: CockpitRow): AgencyStanding => ({
  agency: row.shortName,
  status: row.status,
  dueOn: row.dueOn,
  chasedOn: row.chasedOn,
  isReached: row.members.length > 0,
  isReleased: row.releasedAt !== null,
})

const countsOf = (rows: readonly CockpitRow[]) => ({
  asked: rows.filter(({ status }) => status !== 'WITHDRAWN').length,
  returned: rows.filter(({ status }) => hasReturned(status)).length,
  late: rows.filter(({ isLate }) => isLate).length,
  released: rows.filter(({ releasedAt }) => releasedAt !== null).length,
  withheld: rows.reduce((sum, { withheld }) => sum + withheld, 0),
})

async function unsignedPartners({ tx }: Work, { id, round }: ReviewRow) {
  const signed = await tx
    .selectFrom('casebook.sign_off')
    .select('quorum_group as group')
    .where('review_id', '=', id)
    .where('round', '=', round)
    .execute()
  return quorumGroups
    .filter((group) => !signed.some((each) => each.group === group))
    .map((group) => quorumGroupLabels[group])
}
