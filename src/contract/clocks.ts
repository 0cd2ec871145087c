import { z } from 'zod'
import { clockCodes } from '#domain/clocks/clock.ts'
import { clockStatuses } from '#domain/time/clock-status.ts'

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
})
export type KeptClock = z.infer<typeof keptClock>
