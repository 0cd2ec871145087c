import { z } from 'zod'

/** Words that have to be there; the message says what is missing. */
export const longText = (message: string) => z.string().trim().min(1, message).max(5000, 'Use at most 5,000 characters')
