import { z } from 'zod'
import { actionSources } from '#domain/review-decisions/panel-letter.ts'
import { action, ownAgency, possibleOwner } from './actions.ts'

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
  actions: z.array(action.extend({ source: z.string() })),
  /** Learning, safety actions and feedback that no action was made of yet. */
  suggestions: z.array(suggestion),
  agencies: z.array(ownAgency),
  people: z.array(possibleOwner),
  mayMake: z.boolean(),
  mayDrop: z.boolean(),
})
export type RapidReviewActions = z.infer<typeof actions>
