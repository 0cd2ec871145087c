import { linesOf } from '#domain/return-documents/blocks.ts'
import { wrongDocument, wrongDocumentReasons } from '#domain/return-documents/document-code.ts'
import { readReturnDocument } from '#domain/return-documents/read-return-document.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { openWordFile } from '../../documents/open-word-file.ts'
import { wordBlocks } from '../../documents/word-blocks.ts'
import type { Handler } from '../../procedure.ts'
import { readDraft } from '../information-requests/draft-record.ts'
import { propose } from './propose.ts'
import { readRequestForm } from './request-form.ts'

const unreadable =
  'This document could not be read. Open it in your word processor, save it again as a Word document (.docx), and choose that.'

/** What a filled-in document answers, beside what stands. Nothing of it is stored: people confirm each answer first. */
export async function readDocument({ input, context, errors }: Handler<'returnDocuments.read'>) {
  const work = context.work()
  const refuse = (message: string) => errors.INVALID({ data: { issues: [{ path: ['file'], message }] } })
  const facts = await readRequestForm(work, input.requestId)
  const { form, agencies } = facts

  const opened = await openWordFile(new Uint8Array(await input.file.arrayBuffer()))
  if (!opened.ok) throw refuse(opened.reason)
  const blocks = await wordBlocks(opened.file)
  if (!blocks) throw refuse(unreadable)
  const wrong = wrongDocument(linesOf(blocks), facts)
  if (wrong) throw refuse(wrongDocumentReasons[wrong])

  const { answers } = await readDraft(work, facts.request)
  const read = readReturnDocument(form, blocks, facts)
  const names = new Map(agencies.map(({ code, name }) => [code, name]))
  const lookups = { personLabel: (id: string) => id, agencyName: (code: string) => names.get(code) ?? code }
  const result = propose(form, read, answers, lookups)
  await recordAudit(work, 'return-document-read', work.subject.caseId, { on: input.requestId })
  return result
}
