import { valuesOf } from '#domain/forms/merge-answers.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { readDraft } from '../information-requests/draft-record.ts'
import { readRequestForm } from './request-form.ts'

async function makeDocument(work: Work, requestId: string, isFilled: boolean) {
  const { request, ...facts } = await readRequestForm(work, requestId)
  const { answers } = isFilled ? await readDraft(work, request) : { answers: {} }
  await recordAudit(work, 'return-document-made', work.subject.caseId, { on: requestId })
  // Word documents are made now and then; what makes them is large and stays out of memory until the first.
  const { returnDocument } = await import('../../documents/return-document.ts')
  return returnDocument({ ...facts, values: valuesOf(answers) })
}

/** The return with nothing in it, to be filled in away from the screen. */
export const makeBlank = ({ input, context }: Handler<'returnDocuments.blank'>) =>
  makeDocument(context.work(), input.requestId, false)

/** The same with what the agency has written so far. */
export const makeDraft = ({ input, context }: Handler<'returnDocuments.download'>) =>
  makeDocument(context.work(), input.requestId, true)
