import { addWorkingDays } from '#domain/time/working-days.ts'
import type { Work } from '../../procedure.ts'
import { holdersOf } from '../directory/holders.ts'
import type { MessageDeps } from '../messages/enqueue-message.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { readHolidays } from '../partnership/calendar.ts'

/** SIN_NOTIFY: five working days from when the council became aware (clocks.md section 2). */
const daysToNotify = 5

type Aware = { readonly awareOn: string; readonly toldBy: string }

/** Opens what may be a serious incident, as considered, and lets the council's notifiers know. */
export async function openIncident(
  deps: MessageDeps,
  work: Work,
  { id, caseId }: { readonly id: string; readonly caseId: string },
  { awareOn, toldBy }: Aware,
) {
  const { tx, actor, now } = work
  await tx
    .insertInto('casebook.incident')
    .values({
      partnership_id: actor.partnershipId,
      id: crypto.randomUUID(),
      case_id: caseId,
      concern_id: id,
      status: 'CONSIDERING',
      la_aware_on: awareOn,
      told_by: toldBy,
      opened_by: actor.id,
      opened_at: now.toString(),
    })
    .execute()
  const due = addWorkingDays(Temporal.PlainDate.from(awareOn), daysToNotify, await readHolidays(work))
  const notifiers = await holdersOf(work, ['LA_NOTIFIER'])
  await tellPeople(deps, work, notifiers, { kind: 'serious-incident', caseId, dueOn: due.toString(), path: '' })
}
