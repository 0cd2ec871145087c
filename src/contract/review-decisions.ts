import { z } from 'zod'
import { actionSources } from '#domain/review-decisions/panel-letter.ts'
import { actionForm } from './actions.ts'
import { procedure } from './base.ts'
import { caseReference } from './cases.ts'
import { answerChanges, attachment, saveResult } from './concerns.ts'
import { reason, reasonForm } from './reason.ts'
import { actions } from './review-decision-actions.ts'
import { answerPanelForm, letterForm, panel } from './review-decision-panel.ts'
import {
  checks,
  decision,
  nameFound,
  record,
  report,
  sendForm,
  sideBySide,
  signForm,
  version,
  words,
} from './review-decision-parts.ts'

const nothing = z.object({})
const at = (path: string) => `/cases/{reference}/rapid-review/${path}` as const
const anAction = caseReference.extend({ actionId: z.uuid() })

export const reviewDecisions = {
  answers: procedure('returned.read', 'case')
    .route({ method: 'GET', path: at('answers') })
    .input(caseReference)
    .output(sideBySide),
  getRecord: procedure('rapid.read', 'case')
    .route({ method: 'GET', path: at('record') })
    .input(caseReference)
    .output(record),
  saveRecord: procedure('rapid.record', 'case')
    .route({ method: 'PATCH', path: at('record/answers') })
    .input(caseReference.extend({ changes: answerChanges }))
    .output(saveResult),
  holdMeeting: procedure('rapid.hold', 'case')
    .route({ method: 'POST', path: at('meeting-held') })
    .input(caseReference.extend({ version }))
    .output(z.object({ isQuorate: z.boolean() })),
  getDecision: procedure('rapid.read', 'case')
    .route({ method: 'GET', path: at('decision') })
    .input(caseReference)
    .output(decision),
  saveDecision: procedure('rapid.record', 'case')
    .route({ method: 'PATCH', path: at('decision/answers') })
    .input(caseReference.extend({ changes: answerChanges }))
    .output(saveResult),
  /** The Independent Scrutineer's own words. */
  comment: procedure('rapid.comment', 'case')
    .route({ method: 'POST', path: at('comment') })
    .input(caseReference.extend({ text: words().min(1, 'Write your comment') }))
    .output(nothing),
  putToPartners: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('to-sign') })
    .input(caseReference.extend({ checks, version }))
    .output(z.object({ round: z.number().int() })),
  sign: procedure('rapid.sign', 'case')
    .route({ method: 'POST', path: at('signatures') })
    .input(caseReference.extend({ ...signForm.shape, round: z.number().int() }))
    .output(z.object({ isComplete: z.boolean() })),
  sendBack: procedure('rapid.sign', 'case')
    .route({ method: 'POST', path: at('send-back') })
    .input(caseReference.extend({ ...reasonForm.shape, round: z.number().int() }))
    .output(nothing),
  /** The copy that was sent, or the Panel's letter: kept first, and named by the act it belongs to. */
  attachFile: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('files') })
    .input(caseReference.extend({ file: z.file('Choose a file').max(10_000_000, 'Choose a file of at most 10 MB') }))
    .output(attachment),
  /** Without a file of one's own, the report as it stands is kept as the copy. */
  send: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('sent') })
    .input(caseReference.extend({ ...sendForm.shape, version, copyId: z.uuid().nullable() }))
    .output(nothing),
  report: procedure('rapid.read', 'case')
    .route({ method: 'GET', path: at('report/document') })
    .input(caseReference)
    .output(z.file()),
  readReport: procedure('rapid.read', 'case')
    .route({ method: 'GET', path: at('report') })
    .input(caseReference)
    .output(report),
  nameCheck: procedure('rapid.read', 'case')
    .route({ method: 'GET', path: at('names') })
    .input(caseReference)
    .output(z.object({ found: z.array(nameFound), people: z.number().int() })),
  getPanel: procedure('rapid.read', 'case')
    .route({ method: 'GET', path: at('panel') })
    .input(caseReference)
    .output(panel),
  recordLetter: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('panel/letters') })
    .input(
      caseReference.extend({
        ...letterForm.shape,
        letterId: z.uuid(),
        version,
        fileId: z.uuid('Choose the letter as a PDF'),
      }),
    )
    .output(nothing),
  reconsider: procedure('rapid.run', 'case')
    .route({ method: 'POST', path: at('panel/reconsider') })
    .input(caseReference.extend({ reason, version }))
    .output(nothing),
  answerPanel: procedure('rapid.hold', 'case')
    .route({ method: 'POST', path: at('panel/answer') })
    .input(caseReference.extend({ ...answerPanelForm.shape, version }))
    .output(nothing),
  close: procedure('rapid.close', 'case')
    .route({ method: 'POST', path: at('close') })
    .input(caseReference.extend({ note: words(2000), version }))
    .output(nothing),
  listActions: procedure('rapid.read', 'case')
    .route({ method: 'GET', path: at('actions') })
    .input(caseReference)
    .output(actions),
  /** The page chooses the id, so that a repeated request makes nothing twice. */
  makeAction: procedure('rapid.record', 'case')
    .route({ method: 'POST', path: at('actions') })
    .input(
      anAction.extend({
        ...actionForm.shape,
        source: z.enum(actionSources),
        sourceKey: z.string().max(200).default(''),
      }),
    )
    .output(nothing),
}
