import { z } from 'zod'
import { actionStatuses } from '#domain/actions/action-status.ts'
import { actionSources } from '#domain/review-decisions/panel-letter.ts'

const agency = z.object({ code: z.string(), name: z.string() })
const person = z.object({ accountId: z.uuid(), name: z.string() })
const action = z.object({
  id: z.uuid(),
  source: z.string(),
  text: z.string(),
  successMeasure: z.string(),
  agency,
  owner: person.nullable(),
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
export type RapidReviewAction = z.infer<typeof action>

const suggestion = z.object({
  source: z.enum(actionSources),
  sourceKey: z.string(),
  /** Where it is said. */
  from: z.string(),
  text: z.string(),
  agencyCode: z.string(),
})
export type ActionSuggestion = z.infer<typeof suggestion>

export const actions = z.object({
  actions: z.array(action),
  /** Learning, safety actions and feedback that no action was made of yet. */
  suggestions: z.array(suggestion),
  agencies: z.array(agency),
  people: z.array(person.extend({ agencyCode: z.string(), agencyName: z.string() })),
  mayMake: z.boolean(),
  mayDrop: z.boolean(),
})
export type RapidReviewActions = z.infer<typeof actions>
