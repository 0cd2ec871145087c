import { z } from 'zod'
import { missingReasons } from '#domain/forms/form-definition.ts'
import { procedure } from './base.ts'
import { caseReference } from './cases.ts'

const requestId = z.object({ requestId: z.uuid() })

/** One answer that a document proposes, beside the one that stands now. */
const proposal = z.object({
  questionId: z.string(),
  /** The short code of the question in the document: "C1". */
  code: z.string(),
  label: z.string(),
  section: z.string(),
  /** In words; empty where the question is not answered yet. */
  present: z.array(z.string()),
  /** Revision of the present answer: whoever saves the proposal says what it replaces. */
  presentRev: z.number().int(),
  proposed: z.array(z.string()),
  value: z.unknown().optional(),
  skipped: z.enum(missingReasons).optional(),
})
export type Proposal = z.infer<typeof proposal>

const readDocument = z.object({
  /** Only what differs from the present answers. */
  proposals: z.array(proposal),
  /** How many answers say the same as those that stand. */
  same: z.number().int(),
  /** What could not be taken, at which question, and why. */
  unread: z.array(z.object({ question: z.string().nullable(), text: z.string(), why: z.string() })),
})
export type ReadDocument = z.infer<typeof readDocument>

/** A return as a Word document, to be filled in away from the screen, and read again. */
export const returnDocuments = {
  blank: procedure('return.read', 'request')
    .route({ method: 'GET', path: '/information-requests/{requestId}/documents/blank' })
    .input(requestId)
    .output(z.file()),
  download: procedure('return.read', 'request')
    .route({ method: 'GET', path: '/information-requests/{requestId}/documents/draft' })
    .input(requestId)
    .output(z.file()),
  /** Nothing is stored: the answer says what the document proposes, and a person confirms each. */
  read: procedure('return.write', 'request')
    .route({ method: 'POST', path: '/information-requests/{requestId}/documents/read' })
    .input(
      requestId.extend({ file: z.file('Choose a Word document').max(10_000_000, 'Choose a file of at most 10 MB') }),
    )
    .output(readDocument),
  /** What was handed in, for those who may read it: the latest version, without what is withheld from the reader. */
  returned: procedure('returned.read', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/returns/{requestId}/document' })
    .input(caseReference.extend(requestId.shape))
    .output(z.file()),
}
