import { z } from 'zod'
import { backgroundProcedure } from './base.ts'

/** One thing a person owes, with the day it is due. */
const workItem = z.object({
  kind: z.enum(['CHILD_NOT_SAFE', 'TRIAGE', 'FINISH_DRAFT']),
  title: z.string(),
  reference: z.string().nullable(),
  concernId: z.uuid().nullable(),
  dueOn: z.iso.date().nullable(),
  workingDaysLeft: z.number().int().nullable(),
  changedAt: z.string(),
})
export type WorkItem = z.infer<typeof workItem>

export const myWork = {
  list: backgroundProcedure('work.read').route({ method: 'GET', path: '/my-work' }).output(z.array(workItem)),
}
