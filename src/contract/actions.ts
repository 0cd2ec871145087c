import { z } from 'zod'
import { actionStatuses } from '#domain/actions/action-status.ts'
import { procedure } from './base.ts'
import { calendarDay } from './calendar-day.ts'
import { caseReference } from './case-reference.ts'
import { longText } from './long-text.ts'
import { reasonForm } from './reason.ts'

export const actionForm = z.object({
  text: longText('Say what is to be done'),
  successMeasure: longText('Say how you will know that it worked'),
  agencyCode: z.string().min(1, 'Choose the agency that owns it').max(40),
  ownerId: z.uuid().nullable(),
  dueOn: calendarDay(),
})
export type ActionForm = z.infer<typeof actionForm>
export const completionForm = z.object({ note: longText('Say what was done') })

export const ownAgency = z.object({ code: z.string(), name: z.string() })
const owner = z.object({ accountId: z.uuid(), name: z.string() })
/** Somebody who may own one, with the agency they sit for. */
export const possibleOwner = owner.extend({ agencyCode: z.string(), agencyName: z.string() })

/** What is to be done after a review, of whichever kind. */
export const action = z.object({
  id: z.uuid(),
  text: z.string(),
  successMeasure: z.string(),
  agency: ownAgency,
  owner: owner.nullable(),
  dueOn: z.iso.date(),
  /** Working days; null when nothing is owed any more. */
  daysLeft: z.number().int().nullable(),
  status: z.enum(actionStatuses),
  completionNote: z.string(),
  completedOn: z.iso.date().nullable(),
  withdrawnReason: z.string(),
  canComplete: z.boolean(),
  version: z.number().int(),
})
export type Action = z.infer<typeof action>

const anAction = caseReference.extend({ actionId: z.uuid(), version: z.number().int() })
const at = (path: string) => `/cases/{reference}/actions/{actionId}/${path}` as const
const nothing = z.object({})

export const actions = {
  complete: procedure('review.note', 'case')
    .route({ method: 'POST', path: at('complete') })
    .input(anAction.extend(completionForm.shape))
    .output(nothing),
  withdraw: procedure('action.drop', 'case')
    .route({ method: 'POST', path: at('withdraw') })
    .input(anAction.extend(reasonForm.shape))
    .output(nothing),
}
