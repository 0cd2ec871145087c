import { z } from 'zod'

const person = z.object({ accountId: z.uuid(), name: z.string() })

/** What somebody may not read of a return, and why. */
const restriction = z.object({
  id: z.uuid(),
  requestId: z.uuid(),
  agency: z.string(),
  /** Null: the whole return. */
  questionId: z.string().nullable(),
  /** Null: everybody outside the agency and the Business Team. */
  person: person.nullable(),
  processId: z.uuid().nullable(),
  reason: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  lifted: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
})
export type Restriction = z.infer<typeof restriction>

export const withheldPage = z.object({
  restrictions: z.array(restriction),
  choices: z.object({
    returns: z.array(
      z.object({
        requestId: z.uuid(),
        agency: z.string(),
        questions: z.array(z.object({ id: z.string(), label: z.string() })),
      }),
    ),
    people: z.array(person.extend({ agencies: z.array(z.string()) })),
    processes: z.array(z.object({ id: z.uuid(), label: z.string() })),
  }),
})
export type WithheldPage = z.infer<typeof withheldPage>

export const withholdForm = z.object({
  requestId: z.uuid('Choose whose return'),
  questionId: z.string().max(100).nullable(),
  accountId: z.uuid().nullable(),
  processId: z.uuid().nullable(),
  reason: z.string().trim().min(3, 'Say why it is withheld').max(2000, 'Use at most 2,000 characters'),
})
