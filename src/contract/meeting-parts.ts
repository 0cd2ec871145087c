import { z } from 'zod'
import { quorumGroups } from '#domain/partnership/quorum-groups.ts'

/** HH:MM, local. */
export const timeOfDay = (message = 'Enter a time, like 10:00') =>
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, message)

/** Who counts for which group at one moment, as it is kept with a decision. */
export const quorumSnapshot = z.object({
  /** HH:MM; empty for the meeting as a whole. */
  at: z.string(),
  isQuorate: z.boolean(),
  words: z.string(),
  groups: z.array(
    z.object({
      group: z.enum(quorumGroups),
      isPresent: z.boolean(),
      /** "Detective Inspector (Police), remote". */
      by: z.array(z.string()),
    }),
  ),
  /** Present and not counted, with why. */
  notCounted: z.array(z.string()),
})
export type QuorumSnapshot = z.infer<typeof quorumSnapshot>
