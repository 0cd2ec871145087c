import type { PartnershipSettings } from '#domain/partnership/settings.ts'
import { type Holidays, subtractWorkingDays } from '#domain/time/working-days.ts'
import { isStillToOpen, type MeetingStatus } from './meeting-status.ts'

type MeetingDay = { readonly id: string; readonly onDate: string; readonly status: MeetingStatus }
type Calendar = {
  /** Today, ISO. */
  readonly today: string
  readonly holidays: Holidays
  readonly settings: Pick<PartnershipSettings, 'papers_in_days' | 'pack_out_days'>
}

export type SuitableMeeting<M extends MeetingDay = MeetingDay> = M & {
  /** The last day on which papers are taken, ISO. */
  readonly papersInOn: string
  readonly packOutOn: string
  readonly arePapersOpen: boolean
}

/** The meetings still to come, soonest first, with the days their papers are due in and go out (PAPERS_IN, PACK_OUT). */
export function suitableMeetings<M extends MeetingDay>(
  meetings: readonly M[],
  { today, holidays, settings }: Calendar,
): readonly SuitableMeeting<M>[] {
  return meetings
    .filter(({ status, onDate }) => isStillToOpen(status) && onDate >= today)
    .sort((a, b) => a.onDate.localeCompare(b.onDate))
    .map((meeting) => {
      const onDate = Temporal.PlainDate.from(meeting.onDate)
      const papersInOn = subtractWorkingDays(onDate, settings.papers_in_days, holidays).toString()
      const packOutOn = subtractWorkingDays(onDate, settings.pack_out_days, holidays).toString()
      return { ...meeting, papersInOn, packOutOn, arePapersOpen: today <= papersInOn }
    })
}

/** COC_SCHEDULE: the next meeting whose paper deadline has not passed; none when no such meeting is planned. */
export const nextSuitableMeeting = <M extends MeetingDay>(
  meetings: readonly M[],
  calendar: Calendar,
): SuitableMeeting<M> | undefined => suitableMeetings(meetings, calendar).find(({ arePapersOpen }) => arePapersOpen)
