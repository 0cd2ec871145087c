import type { NilGiven } from '#contract/information-requests.ts'
import { nilForm } from '#domain/information-requests/nil-form.ts'
import type { Handler, Work } from '../../procedure.ts'
import { askedValues, readDraft } from './draft-record.ts'
import { returnIssues } from './hand-in.ts'
import { moveRequest } from './move-request.ts'
import { checkNil, nilRefusal } from './nil-return.ts'
import { lockRequest, partsOf, type RequestRow } from './request-row.ts'
import { settleComments } from './return-comments.ts'
import { tellCoordinator } from './tell-about-request.ts'
import { writeVersion } from './write-version.ts'

/** The return as it would be handed in again: the short answer where that is given, else the working copy. */
async function nextVersion(work: Work, request: RequestRow, nil: NilGiven | undefined) {
  if (nil) {
    if (!request.isNilAllowed) return { issues: [{ path: ['nil'], message: nilRefusal }] }
    const checked = checkNil(work, nil)
    if (!checked.ok) return { issues: checked.issues }
    return { issues: [], version: { values: checked.values, formVersion: nilForm.version, isNil: true } }
  }
  const { answers, formVersion } = await readDraft(work, request)
  const issues = returnIssues(work, request, answers)
  return { issues, version: { values: askedValues(request, answers), formVersion, isNil: false } }
}

/** The member answers what the coordinator asked. It stays on time, and stands as a new version beside the old one. */
export async function answerQueries({ input, context, errors }: Handler<'requests.answerQueries'>) {
  const work = context.work()
  const request = await lockRequest(work, input.requestId)
  const open = await work.tx
    .selectFrom('casebook.return_comment')
    .select('id')
    .where('request_id', '=', request.id)
    .where('kind', '=', 'QUERY')
    .where('settled_at', 'is', null)
    .execute()
  const replies = new Map(input.replies.map(({ commentId, reply }) => [commentId, reply]))
  const unanswered = open.filter(({ id }) => !replies.has(id))
  if (unanswered.length > 0) {
    const issues = unanswered.map(({ id }) => ({ path: ['replies', id], message: 'Answer this question' }))
    throw errors.INVALID({ data: { issues } })
  }
  const { issues, version } = await nextVersion(work, request, input.nil)
  if (!version || issues.length > 0) throw errors.INVALID({ data: { issues } })
  const moved = await moveRequest(work, request, 'answerQuery', partsOf(work, request))
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  for (const { id } of open) {
    const reply = replies.get(id) ?? ''
    await work.tx.updateTable('casebook.return_comment').set({ reply }).where('id', '=', id).execute()
  }
  await settleComments(work, request, 'QUERY')
  await writeVersion(work, request, { ...version, reason: 'Questions answered' })
  await tellCoordinator(context.deps, work, request)
  return { status: moved.value }
}

/** A correction after the return was accepted: a new version with its reason, and the earlier ones stay. */
export async function amend({ input, context, errors }: Handler<'requests.amend'>) {
  const work = context.work()
  const request = await lockRequest(work, input.requestId)
  const { issues, version } = await nextVersion(work, request, input.nil)
  if (!version || issues.length > 0) throw errors.INVALID({ data: { issues } })
  const moved = await moveRequest(work, request, 'amend', partsOf(work, request), input.reason)
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  await writeVersion(work, request, { ...version, reason: input.reason })
  await tellCoordinator(context.deps, work, request)
  return { status: moved.value }
}
