import { z } from 'zod'

/** How old somebody was, as far as the dates tell; an `oldest` of null is open. */
export const ageAtIncident = z.union([
  z.literal('unborn'),
  z.object({ youngest: z.number().int(), oldest: z.number().int().nullable() }),
])
