import { z } from 'zod'
import { clockCodes } from '#domain/clocks/clock.ts'
import { workKindCodes } from '#domain/my-work/work-kinds.ts'
import { clockStatuses } from '#domain/time/clock-status.ts'
import { backgroundProcedure } from './base.ts'

/** One thing a person owes, with the day it is due. */
const workItem = z.object({
  kind: z.enum(workKindCodes),
  /** What it is about, without a name. */
  title: z.string(),
  reference: z.string().nullable(),
  concernId: z.uuid().nullable(),
  meetingId: z.uuid().nullable(),
  /** An information request, for the agency that answers it. */
  requestId: z.uuid().nullable(),
  dueOn: z.iso.date().nullable(),
  workingDaysLeft: z.number().int().nullable(),
  /** When it came up, or was last worked on. */
  since: z.string(),
})
export type WorkItem = z.infer<typeof workItem>

/** One clock that runs somewhere in the partnership. */
const runningClock = z.object({
  code: z.enum(clockCodes),
  status: z.enum(clockStatuses),
  title: z.string(),
  reference: z.string().nullable(),
  meetingId: z.uuid().nullable(),
  dueOn: z.iso.date(),
  /** Before more time was given. */
  firstDueOn: z.iso.date().nullable(),
  workingDaysLeft: z.number().int(),
  /** Working days that the referrer was waited for: shown beside the clock, which never pauses. */
  waitedDays: z.number().int(),
})
export type RunningClock = z.infer<typeof runningClock>

export const myWork = {
  list: backgroundProcedure('work.read').route({ method: 'GET', path: '/my-work' }).output(z.array(workItem)),
  clocks: backgroundProcedure('clocks.read').route({ method: 'GET', path: '/clocks' }).output(z.array(runningClock)),
}
