import { z } from 'zod'
import { procedure } from './base.ts'
import { caseReference } from './cases.ts'
import { reason, reasonForm } from './reason.ts'

const otherReference = z.string().trim().min(1, 'Enter the reference of the other case').max(40)

// The forms of the screens, and with the case's own reference what the procedures take.
export const mergeForm = z.object({ into: otherReference, reason })
export const splitForm = z.object({ personIds: z.array(z.uuid()).min(1, 'Choose who goes along').max(60), reason })
export const linkForm = z.object({ other: otherReference, reason })

/** What the Business Manager does with a case as a whole. Each act names its reason; nothing is deleted. */
export const caseChanges = {
  withdraw: procedure('case.manage', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/withdraw' })
    .input(caseReference.extend(reasonForm.shape))
    .output(z.object({})),
  reopen: procedure('case.manage', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/reopen' })
    .input(caseReference.extend(reasonForm.shape))
    .output(z.object({})),
  /** The same incident was reported twice: this case leads to the other one from now on. */
  merge: procedure('case.manage', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/merge' })
    .input(caseReference.extend(mergeForm.shape))
    .output(z.object({ into: z.string() })),
  /** One referral told of two incidents: a new case with copies of the people who go along. */
  split: procedure('case.manage', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/split' })
    .input(caseReference.extend(splitForm.shape))
    .output(z.object({ reference: z.string() })),
  link: procedure('case.manage', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/links' })
    .input(caseReference.extend(linkForm.shape))
    .output(z.object({})),
  unlink: procedure('case.manage', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/links/{linkId}/end' })
    .input(caseReference.extend({ linkId: z.uuid(), ...reasonForm.shape }))
    .output(z.object({})),
}
