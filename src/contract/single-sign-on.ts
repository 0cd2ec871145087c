import { z } from 'zod'
import { procedure } from './base.ts'

/** A page of this application alone: the way back must not lead a person out through the sign-in. */
const ownPage = z
  .string()
  .max(1_000)
  .regex(/^\/(?![/\\])/)
const providerId = z
  .string()
  .max(40)
  .regex(/^[a-z0-9-]+$/)
const opaque = z.string().min(1).max(4_000)

export const singleSignOn = {
  /** Where to send the browser to sign in, and which page it wants afterwards. */
  start: procedure('public')
    .route({ method: 'POST', path: '/sign-in/sso/start' })
    .input(
      z.object({
        provider: providerId,
        next: ownPage.optional(),
        /** To be asked there who they are, even if that is known: after a sign-in that would not do. */
        anew: z.boolean().optional(),
      }),
    )
    .output(z.object({ url: z.string() })),
  /** What the provider sent the browser back with. */
  finish: procedure('public')
    .route({ method: 'POST', path: '/sign-in/sso' })
    .input(
      z.object({
        provider: providerId,
        state: opaque,
        code: opaque.optional(),
        iss: opaque.optional(),
        error: z.string().max(200).optional(),
      }),
    )
    .output(z.object({ next: z.string() })),
}
