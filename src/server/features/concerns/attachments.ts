import { fileTypeFromBuffer } from 'file-type'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { lockDraft, lockedNow } from './drafts.ts'

const pdf = 'application/pdf'
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const maxFiles = 20

/** Keeps a PDF or Word file with the referral; what it is, is read from its content, not from its name. */
export async function attach({ input, context, errors }: Handler<'concerns.attach'>) {
  const work = context.work()
  const draft = await lockDraft(work, input.concernId)
  if (!draft) throw errors.REFUSED(lockedNow)
  const { caseId } = draft
  const refuse = (message: string) =>
    errors.INVALID({ data: { issues: [{ path: ['answers', 'attachments'], message }] } })
  const kept = await keepFile(work, { caseId, purpose: 'REFERRAL' }, input.file)
  if (!kept.ok) throw refuse(kept.problem)
  return kept.file
}

type Place = { readonly caseId: string; readonly purpose: 'REFERRAL' | 'NOTIFICATION' | 'RAPID_REVIEW' }

/** Keeps a PDF or Word file with a case, if that is what it is. The referrer sees those of the referral alone. */
export async function keepFile({ tx, actor, now }: Work, { caseId, purpose }: Place, file: File) {
  const { count } = await tx
    .selectFrom('casebook.attachment')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('case_id', '=', caseId)
    .where('purpose', '=', purpose)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (Number(count) >= maxFiles) return { ok: false, problem: `At most ${maxFiles} files can be kept here.` } as const
  const content = new Uint8Array(await file.arrayBuffer())
  const mime = (await fileTypeFromBuffer(content))?.mime
  if (mime !== pdf && mime !== docx) {
    const problem = 'Choose a PDF or a Word document (.docx). Photographs are not accepted.'
    return { ok: false, problem } as const
  }
  const id = crypto.randomUUID()
  const facts = { name: fileName(file.name), size: content.byteLength }
  await tx
    .insertInto('casebook.attachment')
    .values({
      partnership_id: actor.partnershipId,
      id,
      case_id: caseId,
      purpose,
      ...facts,
      media_type: mime,
      content,
      uploaded_by: actor.id,
      uploaded_at: now.toString(),
      removed_at: null,
    })
    .execute()
  await recordAudit({ tx, actor, now }, 'attachment-added', caseId, { on: id })
  return { ok: true, file: { id, ...facts } } as const
}

const fileName = (name: string) => name.replace(/[^\p{L}\p{N}._ -]/gu, '_').slice(-120) || 'attachment'

export async function removeAttachment({ input, context, errors }: Handler<'concerns.removeAttachment'>) {
  const work = context.work()
  const draft = await lockDraft(work, input.concernId)
  if (!draft) throw errors.REFUSED(lockedNow)
  const { caseId } = draft
  const removed = await work.tx
    .updateTable('casebook.attachment')
    .set({ removed_at: work.now.toString(), content: new Uint8Array() })
    .where('id', '=', input.attachmentId)
    .where('case_id', '=', caseId)
    .where('purpose', '=', 'REFERRAL')
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (removed.numUpdatedRows === 0n) throw errors.NOT_FOUND()
  await recordAudit(work, 'attachment-removed', caseId, { on: input.attachmentId })
  return {}
}

/** The file itself, as a download that no browser opens in the page. */
export async function readAttachment(work: Work, caseId: string, attachmentId: string) {
  const file = await work.tx
    .selectFrom('casebook.attachment')
    .select(['name', 'media_type', 'content'])
    .where('id', '=', attachmentId)
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!file) return null
  await recordAudit(work, 'attachment-opened', caseId, { on: attachmentId })
  return new File([new Uint8Array(file.content)], file.name, { type: file.media_type })
}
