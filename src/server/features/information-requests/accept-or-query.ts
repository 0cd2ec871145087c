import { questionsOf } from '#domain/forms/answers.ts'
import { nilForm } from '#domain/information-requests/nil-form.ts'
import { returnFormFor } from '#domain/information-requests/return-form.ts'
import type { Handler } from '../../procedure.ts'
import { noSuchQuestion } from './hand-in.ts'
import { moveRequest } from './move-request.ts'
import { readVersionList } from './read-versions.ts'
import { lockRequestOfCase, partsOf } from './request-row.ts'
import { addComments, settleComments } from './return-comments.ts'
import { tellMembers } from './tell-about-request.ts'

/** The coordinator takes the return as it is; what is still asked about it nobody has to answer any more. */
export async function acceptReturn({ input, context, errors }: Handler<'returns.accept'>) {
  const work = context.work()
  const request = await lockRequestOfCase(work, input.requestId)
  if (!request) throw errors.NOT_FOUND()
  const moved = await moveRequest(work, request, 'accept', partsOf(work, request))
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  await settleComments(work, request, 'QUERY')
  return { status: moved.value }
}

/** A specific question at each answer that is not clear yet. The return stays on time (process.md section 5). */
export async function queryReturn({ input, context, errors }: Handler<'returns.query'>) {
  const work = context.work()
  const request = await lockRequestOfCase(work, input.requestId)
  if (!request) throw errors.NOT_FOUND()
  const latest = (await readVersionList(work, request.id)).at(-1)
  const known = questionsOf(latest?.isNil ? nilForm : returnFormFor(request)).map(({ id }) => id)
  if (input.queries.some(({ questionId }) => !known.includes(questionId))) {
    throw errors.INVALID({ data: { issues: [{ path: ['queries'], message: noSuchQuestion }] } })
  }
  const moved = await moveRequest(work, request, 'query', partsOf(work, request))
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  await addComments(work, request, 'QUERY', input.queries)
  await tellMembers(context.deps, work, request, 'return-queried')
  return { status: moved.value }
}
