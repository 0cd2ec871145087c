import { z } from 'zod'

export const caseReference = z.object({ reference: z.string().min(5).max(30) })
