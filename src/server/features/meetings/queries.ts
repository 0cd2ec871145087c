import type { MeetingStatus } from '#domain/meetings/meeting-status.ts'
import { type SuitableMeeting, suitableMeetings } from '#domain/meetings/next-meeting.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { readHolidays } from '../partnership/calendar.ts'
import { readSettings } from '../partnership/read-settings.ts'

type MeetingDay = { id: string; onDate: string; status: MeetingStatus; startsAt: string; place: string }

/** The meetings still to come, soonest first, with whether their papers are still open: where a concern may go. */
export async function readSuitableMeetings(work: Work): Promise<readonly SuitableMeeting<MeetingDay>[]> {
  const today = londonDay(work.now)
  const rows = await work.tx
    .selectFrom('casebook.meeting')
    .select(['id', 'on_date as onDate', 'status', 'starts_at as startsAt', 'place'])
    .where('on_date', '>=', today)
    .where('kind', '=', 'SPRG')
    .execute()
  const calendar = { today, holidays: await readHolidays(work), settings: await readSettings(work) }
  return suitableMeetings(rows as MeetingDay[], calendar)
}
