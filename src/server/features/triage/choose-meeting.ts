import type { MeetingChoice } from '#contract/triage.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import type { Work } from '../../procedure.ts'
import { readSuitableMeetings } from '../meetings/queries.ts'

/** The meetings still to come, soonest first, for whoever chooses one. */
export async function readMeetingChoices(work: Work): Promise<MeetingChoice[]> {
  const meetings = await readSuitableMeetings(work)
  return meetings.map(({ id, onDate, startsAt, place, papersInOn, arePapersOpen }) => {
    return { id, onDate, startsAt, place, papersInOn, arePapersOpen }
  })
}

/** Why a concern cannot be put before this meeting (COC_SCHEDULE), or undefined when it can. */
export async function meetingProblem(work: Work, meetingId: string | undefined): Promise<string | undefined> {
  const meeting = (await readSuitableMeetings(work)).find(({ id }) => id === meetingId)
  if (!meeting) return 'Choose a meeting that is still to come'
  if (meeting.arePapersOpen) return undefined
  return `Choose a later meeting: the papers for this one were due by ${formatLongDate(meeting.papersInOn)}`
}
