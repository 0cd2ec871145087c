import { z } from 'zod'
import { requestMoves } from '#domain/information-requests/request-status.ts'
import { procedure } from './base.ts'
import { caseReference } from './cases.ts'
import {
  agency,
  moved,
  questionId,
  requestId,
  requestStatus,
  returnComment,
  returnVersion,
  versionSummary,
  words,
} from './information-requests.ts'

const day = z.iso.date()

const returnRow = z.object({
  requestId: z.uuid(),
  agency,
  /** Null for members of other agencies, who read what was released and no more. */
  status: requestStatus.nullable(),
  dueOn: day.nullable(),
  daysLeft: z.number().int().nullable(),
  percent: z.number().int().nullable(),
  savedAt: z.string().nullable(),
  returnedOn: day.nullable(),
  isOnTime: z.boolean().nullable(),
  /** 0: nothing to read yet. */
  returnNumber: z.number().int(),
  isNil: z.boolean(),
  openQueries: z.number().int(),
  isReleased: z.boolean(),
})
export type ReturnRow = z.infer<typeof returnRow>

const readReturn = returnVersion.extend({
  status: requestStatus.nullable(),
  dueOn: day.nullable(),
  returnedOn: day.nullable(),
  isOnTime: z.boolean().nullable(),
  versions: z.array(versionSummary),
  queries: z.array(returnComment),
  moves: z.array(z.enum(requestMoves)),
})
export type ReadReturn = z.infer<typeof readReturn>

const queryForm = z.object({
  queries: z
    .array(z.object({ questionId, text: words('Write what you want to ask') }))
    .min(1, 'Ask about one answer at least')
    .max(40),
})

const ofCase = caseReference.extend(requestId.shape)
/** With the version that was read: nobody accepts or asks about words they have not seen. */
const ofVersion = ofCase.extend({ number: z.number().int() })

/** What was handed in, on the case: for those who run the review, and for other agencies once it is released. */
export const returns = {
  list: procedure('returned.read', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/returns' })
    .input(caseReference)
    .output(z.array(returnRow)),
  get: procedure('returned.read', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/returns/{requestId}' })
    .input(ofCase.extend({ number: z.coerce.number().int().min(1).optional() }))
    .output(readReturn),
  accept: procedure('request.run', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/returns/{requestId}/accept' })
    .input(ofVersion)
    .output(moved),
  query: procedure('request.query', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/returns/{requestId}/queries' })
    .input(ofVersion.extend(queryForm.shape))
    .output(moved),
}
