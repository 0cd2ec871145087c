import { questionsById } from '#domain/forms/answers.ts'
import type { RequestStatus } from '#domain/information-requests/request-status.ts'
import { returnFormFor } from '#domain/information-requests/return-form.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { changeIssues, mergeFor } from '../concerns/save-answers.ts'
import { readDraft, writeDraft } from './draft-record.ts'
import { readDraftVersion } from './draft-version.ts'
import { moveRequest, requestRefusal } from './move-request.ts'
import { lockRequest, partsOf, type RequestRow, readRequest } from './request-row.ts'

/** While who may write: the author from the start, the member beside them, and both while questions are open. */
const openToAuthor: readonly RequestStatus[] = ['ASSIGNED', 'DRAFTING', 'QUERIED']
const openToMember: readonly RequestStatus[] = ['DRAFTING', 'QUERIED', 'RECEIVED']

export function mayWrite(work: Work, request: RequestRow): boolean {
  const parts = partsOf(work, request)
  return (
    (parts.includes('AUTHOR') && openToAuthor.includes(request.status)) ||
    (parts.includes('MEMBER') && openToMember.includes(request.status))
  )
}

export async function readReturnDraft({ input, context }: Handler<'requests.draft'>) {
  const work = context.work()
  const request = await readRequest(work, input.requestId)
  const { version } = await readDraftVersion(work, request.id)
  const { formVersion, answers } = await readDraft(work, request)
  await recordAudit(work, 'draft-opened', request.caseId, { on: request.id })
  return {
    status: request.status,
    questions: [...request.questions],
    extraQuestions: [...request.extraQuestions],
    mayWrite: mayWrite(work, request),
    version,
    formVersion,
    answers: { ...answers },
  }
}

/** Keeps what was written. Nothing is required of a draft, and no one else's words are overwritten. */
export async function saveReturn({ input, context, errors }: Handler<'requests.save'>) {
  const work = context.work()
  const request = await lockRequest(work, input.requestId)
  if (!mayWrite(work, request)) throw errors.REFUSED({ data: { reason: closedTo(request) } })
  const issues = changeIssues(questionsById(returnFormFor(request)), input.changes)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })

  const { answers } = await readDraft(work, request)
  const { stored, result } = mergeFor(work, answers, input.changes)
  if (request.status === 'ASSIGNED') {
    const moved = await moveRequest(work, request, 'draft', partsOf(work, request))
    if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  } else {
    // How many answers, and not which: the trail is read outside the agency (hard rule 1).
    await recordAudit(work, 'return-saved', request.caseId, { on: request.id, count: Object.keys(result.saved).length })
  }
  await writeDraft(work, request, stored)
  return result
}

const closedTo = ({ status }: RequestRow) =>
  status === 'ASSIGNED' ? 'The author begins the return. Name yourself the author to write it.' : requestRefusal(status)
