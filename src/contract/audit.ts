import { z } from 'zod'
import { procedure } from './base.ts'

const chainReport = z.object({
  intact: z.boolean(),
  /** Sealed events, and those waiting for the next seal. */
  sealed: z.number().int(),
  waiting: z.number().int(),
  sealedUntil: z.string().nullable(),
  firstBroken: z.object({ position: z.number().int(), eventId: z.string(), reason: z.string() }).nullable(),
})
export type ChainReport = z.infer<typeof chainReport>

const auditEvent = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  reference: z.string().nullable(),
  fields: z.array(z.string()),
})

export const audit = {
  verify: procedure('audit.verify').route({ method: 'POST', path: '/audit/verify' }).output(chainReport),
  list: procedure('audit.read')
    .route({ method: 'GET', path: '/audit' })
    .input(
      z.object({
        action: z.string().max(60).optional(),
        actor: z.string().max(120).optional(),
        before: z.string().max(30).optional(),
      }),
    )
    .output(z.object({ events: z.array(auditEvent), next: z.string().nullable() })),
}
