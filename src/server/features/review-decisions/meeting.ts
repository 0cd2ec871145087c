import type { ReviewRecord } from '#contract/review-decision-parts.ts'
import { rapidReviewProcess } from '#domain/rapid-reviews/rapid-review-status.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { asSystem } from '../../database/transaction.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { stopClocks } from '../clocks/keep-clocks.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { readAttendance } from '../meetings/attendance.ts'
import { readConflicts } from '../meetings/conflicts.ts'
import { isChairOf, type MeetingRow, readMeetingRow } from '../meetings/meeting-row.ts'
import { quorumAt, readFilledSeats } from '../meetings/quorum-at.ts'
import { moveRapidReview, rapidReviewRefusal } from '../rapid-reviews/move-rapid-review.ts'
import { namesOf } from './people.ts'
import { lockReview, noReview, partsOf, type ReviewRow, refusal, touchReview } from './review-row.ts'

type Facts = { readonly facts: NonNullable<ReviewRecord['meeting']>; readonly canHold: boolean }

/** The meeting of this review with its quorum as it stands; null where none is planned, or it is not theirs to see. */
export async function readMeetingFacts(work: Work, review: ReviewRow): Promise<Facts | null> {
  const meeting = review.meetingId ? await readMeetingRow(work, review.meetingId) : undefined
  if (!meeting) return null
  const attendance = await readAttendance(work, meeting.id)
  const names = await namesOf(work, [meeting.chairId])
  const moves = rapidReviewProcess.openTo(review.status, partsOf(work))
  return {
    facts: {
      id: meeting.id,
      onDate: meeting.onDate,
      startsAt: meeting.startsAt,
      place: meeting.place,
      chair: names.get(meeting.chairId ?? '') ?? '',
      hasAttendance: attendance.some(cameToIt),
      quorum: await quorumOfReview(work, meeting, review),
    },
    canHold: moves.includes('holdMeeting') && isChairOf(meeting, work.actor.id),
  }
}

const cameToIt = ({ mode, proxyName }: { readonly mode: string; readonly proxyName: string }) =>
  mode === 'IN_PERSON' || mode === 'REMOTE' || (mode === 'APOLOGIES' && proxyName !== '')

/** Everybody sees the same quorum, whoever's conflict of interest it leaves out. */
async function quorumOfReview(work: Work, meeting: MeetingRow, { caseId }: ReviewRow) {
  const conflicts = await asSystem(work, () => readConflicts(work, [caseId]))
  return quorumAt(await readFilledSeats(work, meeting), conflicts)
}

/**
 * The chair records that the meeting was held: on its day or after, with the attendance written down. Without a quorum
 * it was a meeting all the same; that is kept, and the three signatures confirm what it came to.
 */
export async function holdReviewMeeting({ input, context, errors }: Handler<'reviewDecisions.holdMeeting'>) {
  const work = context.work()
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (review.version !== input.version) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, review))
  const meeting = review.meetingId ? await readMeetingRow(work, review.meetingId) : undefined
  const why = await refusalToHold(work, review, meeting)
  if (why || !meeting) throw errors.REFUSED(refusal(why ?? notPlanned))
  const quorum = await quorumOfReview(work, meeting, review)
  const moved = await moveRapidReview(work, review, 'holdMeeting', ['CHAIR'])
  if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
  await touchReview(work, review.id, { quorum: JSON.stringify(quorum) })
  await stopClocks(work, review.id, ['RR_MEETING'], meeting.onDate)
  return { isQuorate: quorum.isQuorate }
}

const notPlanned = 'No meeting is planned for this Rapid Review. Plan it first.'

async function refusalToHold(work: Work, review: ReviewRow, meeting: MeetingRow | undefined) {
  if (!rapidReviewProcess.move(review.status, 'holdMeeting', ['CHAIR']).ok) return rapidReviewRefusal(review.status)
  if (!meeting || meeting.status === 'CANCELLED') return notPlanned
  if (!isChairOf(meeting, work.actor.id)) return 'The chair or the deputy of this meeting records that it was held.'
  if (londonDay(work.now) < meeting.onDate) return `This meeting is on ${formatLongDate(meeting.onDate)}.`
  const attendance = await readAttendance(work, meeting.id)
  return attendance.some(cameToIt) ? null : 'Record who attended first: nobody is marked as present.'
}
