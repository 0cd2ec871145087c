import { z } from 'zod'
import { procedure } from './base.ts'
import { caseReference } from './cases.ts'

const correspondenceKinds = ['QUESTION', 'REPLY', 'LETTER'] as const

/** What the partnership and the referrer wrote to each other, oldest first. */
export const thread = z.array(
  z.object({ id: z.uuid(), kind: z.enum(correspondenceKinds), text: z.string(), by: z.string(), at: z.string() }),
)
export type Thread = z.infer<typeof thread>

/** The form of a letter to the referrer. */
export const letterForm = z.object({
  text: z.string().trim().min(1, 'Write the letter').max(20_000, 'Use at most 20,000 characters'),
})

export const correspondence = {
  /** A letter drafted from where the concern stands, to be edited. */
  draft: procedure('triage.write', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/letter' })
    .input(caseReference)
    .output(z.object({ text: z.string() })),
  send: procedure('triage.write', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/letters' })
    .input(caseReference.extend(letterForm.shape))
    .output(z.object({ at: z.string() })),
}
