import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { readDraftAnswers, readRequestForm } from './request-form.ts'

async function makeDocument(work: Work, requestId: string, answers: StoredAnswers) {
  const facts = await readRequestForm(work, requestId)
  await recordAudit(work, 'return-document-made', work.subject.caseId, { on: requestId })
  // Word documents are made now and then; what makes them is large and stays out of memory until the first.
  const { returnDocument } = await import('../../documents/return-document.ts')
  return returnDocument({ ...facts, values: valuesOf(answers) })
}

/** The return with nothing in it, to be filled in away from the screen. */
export const makeBlank = ({ input, context }: Handler<'returnDocuments.blank'>) =>
  makeDocument(context.work(), input.requestId, {})

/** The same with what the agency has written so far. */
export async function makeDraft({ input, context }: Handler<'returnDocuments.download'>) {
  const work = context.work()
  return makeDocument(work, input.requestId, await readDraftAnswers(work, input.requestId))
}
