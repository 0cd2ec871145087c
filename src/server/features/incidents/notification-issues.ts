import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { londonTime } from './awareness.ts'
import type { IncidentRow } from './incident-row.ts'

type Submitted = { readonly submittedOn: string; readonly submittedTime: string; readonly lateReason: string }

/** What cannot be so about the day and hour of a notification; one that was late says why. */
export async function notificationIssues(
  work: Work,
  { id, la_aware_on, la_aware_time }: IncidentRow,
  { submittedOn, submittedTime, lateReason }: Submitted,
) {
  const today = londonDay(work.now)
  const aware = `${la_aware_on} ${la_aware_time}`
  const issues: { path: string[]; message: string }[] = []
  if (submittedOn > today) issues.push({ path: ['submittedOn'], message: 'This day is still to come' })
  if (submittedOn < la_aware_on) {
    issues.push({ path: ['submittedOn'], message: 'The council had not become aware of it yet on this day' })
  }
  if (submittedOn === today && submittedTime > londonTime(work.now)) {
    issues.push({ path: ['submittedTime'], message: 'This hour is still to come' })
  }
  if (submittedOn === la_aware_on && `${submittedOn} ${submittedTime}` < aware) {
    issues.push({ path: ['submittedTime'], message: 'The council had not become aware of it yet at this hour' })
  }
  if (lateReason === '' && (await isLateNotification(work, id, submittedOn))) {
    issues.push({ path: ['lateReason'], message: 'It was submitted after the fifth working day: say why' })
  }
  return issues
}

/** Whether a notification on this day was after its limit. */
export async function isLateNotification({ tx }: Work, incidentId: string, on: string) {
  const clock = await tx
    .selectFrom('casebook.clock')
    .select('due_on')
    .where('record_id', '=', incidentId)
    .where('code', '=', 'SIN_NOTIFY')
    .where('cancelled_on', 'is', null)
    .executeTakeFirst()
  return clock !== undefined && on > clock.due_on
}
