import { z } from 'zod'
import { procedure } from './base.ts'

const searchHit = z.object({
  reference: z.string(),
  title: z.string(),
  pseudonym: z.string(),
  /** References of cases that were joined with it. */
  also: z.array(z.string()),
})
export type SearchHit = z.infer<typeof searchHit>

export const search = {
  find: procedure('case.list')
    .route({ method: 'GET', path: '/search' })
    .input(z.object({ q: z.string().trim().min(1).max(100) }))
    .output(z.array(searchHit)),
}
