import { z } from 'zod'

/** That something was put right, as its record keeps it: the latest time. */
export const correction = z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable()
export type Correction = z.infer<typeof correction>
