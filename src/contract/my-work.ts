import { z } from 'zod'
import { clockCodes } from '#domain/clocks/clock.ts'
import { messageStatuses } from '#domain/messages/message-kinds.ts'
import { workKindCodes } from '#domain/my-work/work-kinds.ts'
import { clockStatuses } from '#domain/time/clock-status.ts'
import { backgroundProcedure, procedure } from './base.ts'

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

/** What was sent to me, and when. */
const sentToMe = z.object({
  id: z.uuid(),
  /** The task in words; of a reminder each thing has its own. */
  task: z.string(),
  reference: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  lines: z.array(z.object({ task: z.string(), reference: z.string(), dueOn: z.iso.date(), path: z.string() })),
  status: z.enum(messageStatuses),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
})
export type SentToMe = z.infer<typeof sentToMe>

export const myWork = {
  list: backgroundProcedure('work.read').route({ method: 'GET', path: '/my-work' }).output(z.array(workItem)),
  clocks: backgroundProcedure('clocks.read').route({ method: 'GET', path: '/clocks' }).output(z.array(runningClock)),
  /** The latest hundred e-mails that were written to me. */
  sentToMe: procedure('work.read').route({ method: 'GET', path: '/my-work/sent' }).output(z.array(sentToMe)),
}
