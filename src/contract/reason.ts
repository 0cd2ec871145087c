import { z } from 'zod'

/** Why something is done, in the words of whoever does it. */
export const reason = z.string().trim().min(1, 'Say why').max(2000, 'Use at most 2,000 characters')
export const reasonForm = z.object({ reason })
