import { questionsOf } from '#domain/forms/answers.ts'
import { nilForm } from '#domain/information-requests/nil-form.ts'
import { returnFormFor } from '#domain/information-requests/return-form.ts'
import { asSystem } from '../../database/transaction.ts'
import type { Handler, Work } from '../../procedure.ts'
import { noSuchQuestion } from './hand-in.ts'
import { moveRequest } from './move-request.ts'
import { readVersionList } from './read-versions.ts'
import { lockRequestOfCase, partsOf, type RequestRow } from './request-row.ts'
import { addComments, settleComments } from './return-comments.ts'
import { tellAgency } from './tell-about-request.ts'

const latestVersion = async (work: Work, { id }: RequestRow) => (await readVersionList(work, id)).at(-1)
type Version = Awaited<ReturnType<typeof latestVersion>>

/** Another version came in than the one that was read. */
const whoReturned = (latest: Version) => ({
  data: { by: latest?.returnedBy ?? '', at: latest?.returnedAt ?? '', fields: ['answers'] },
})

/** The coordinator takes the return as it is; what is still asked about it nobody has to answer any more. */
export async function acceptReturn({ input, context, errors }: Handler<'returns.accept'>) {
  const work = context.work()
  const request = await lockRequestOfCase(work, input.requestId)
  if (!request) throw errors.NOT_FOUND()
  const latest = await latestVersion(work, request)
  const moved = await moveRequest(work, request, 'accept', partsOf(work, request))
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  if (latest?.number !== input.number) throw errors.CHANGED_BY_SOMEONE_ELSE(whoReturned(latest))
  // Also those about an answer that is withheld from whoever accepts it.
  await asSystem(work, () => settleComments(work, request, 'QUERY'))
  return { status: moved.value }
}

/** A specific question at each answer that is not clear yet. The return stays on time (process.md section 5). */
export async function queryReturn({ input, context, errors }: Handler<'returns.query'>) {
  const work = context.work()
  const request = await lockRequestOfCase(work, input.requestId)
  if (!request) throw errors.NOT_FOUND()
  const latest = await latestVersion(work, request)
  const known = questionsOf(latest?.isNil ? nilForm : returnFormFor(request)).map(({ id }) => id)
  if (input.queries.some(({ questionId }) => !known.includes(questionId))) {
    throw errors.INVALID({ data: { issues: [{ path: ['queries'], message: noSuchQuestion }] } })
  }
  const moved = await moveRequest(work, request, 'query', partsOf(work, request))
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  if (latest?.number !== input.number) throw errors.CHANGED_BY_SOMEONE_ELSE(whoReturned(latest))
  await addComments(work, request, 'QUERY', input.queries)
  await tellAgency(context.deps, work, request, { kind: 'return-queried', roles: ['MEMBER'] })
  return { status: moved.value }
}
