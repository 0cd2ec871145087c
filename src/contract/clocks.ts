import { z } from 'zod'
import { clockCodes } from '#domain/clocks/clock.ts'
import { clockStatuses } from '#domain/time/clock-status.ts'
import { procedure } from './base.ts'
import { calendarDay } from './calendar-day.ts'
import { caseReference } from './case-reference.ts'
import { reason } from './reason.ts'

/** One time limit of a case, as it stands today. Dates are ISO days. */
export const keptClock = z.object({
  id: z.uuid(),
  recordId: z.uuid(),
  code: z.enum(clockCodes),
  status: z.enum(clockStatuses),
  isStatutory: z.boolean(),
  /** "the council became aware" */
  startsWith: z.string(),
  startedOn: z.iso.date(),
  length: z.number().int(),
  unit: z.enum(['WD', 'MONTH', 'DAY']),
  dueOn: z.iso.date(),
  /** The working day before, where a limit in months runs out on a day nobody works. */
  actBy: z.iso.date(),
  extendedTo: z.iso.date().nullable(),
  extendedReason: z.string(),
  stoppedOn: z.iso.date().nullable(),
  lateReason: z.string(),
  /** Working days until it runs out; negative once it is late. */
  daysLeft: z.number().int(),
  /** What whoever asks may do with it now. */
  can: z.object({ explain: z.boolean(), extend: z.boolean() }),
})
export type KeptClock = z.infer<typeof keptClock>

export const latenessForm = z.object({ reason })
export const extensionForm = z.object({ to: calendarDay(), reason })
const ofClock = { ...caseReference.shape, clockId: z.uuid() }

export const clocks = {
  /** Every time limit that was kept for a case, in the order in which they run out. */
  list: procedure('incident.read', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/clocks' })
    .input(caseReference)
    .output(z.array(keptClock)),
  /** Why a limit was missed: it stays with the clock, also when it is met late. */
  explain: procedure('clock.explain', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/clocks/{clockId}/lateness' })
    /** `was` is the reason that was read before: nobody's words are overwritten unseen. */
    .input(latenessForm.extend({ ...ofClock, was: z.string() }))
    .output(keptClock),
  /** More time for a local limit. The day it was first due stays to be seen. */
  extend: procedure('clock.extend', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/clocks/{clockId}/extension' })
    .input(extensionForm.extend({ ...ofClock, was: z.iso.date().nullable() }))
    .output(keptClock),
}
