import { submissionSchemaOf } from '#contract/forms/form-schema.ts'
import { questionsById } from '#domain/forms/answers.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { qualityCheckCodes } from '#domain/information-requests/quality-checks.ts'
import { returnFormFor } from '#domain/information-requests/return-form.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { plainIssues } from '../concerns/submit-concern.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { readSettings } from '../partnership/read-settings.ts'
import { whenReturned } from '../rapid-reviews/when-returned.ts'
import { askedValues, readDraft } from './draft-record.ts'
import { readDraftVersion } from './draft-version.ts'
import { moveRequest } from './move-request.ts'
import { lockRequest, partsOf, type RequestRow } from './request-row.ts'
import { addComments, settleComments } from './return-comments.ts'
import { pageOf, tellAboutRequest, tellAgency, tellCoordinator } from './tell-about-request.ts'
import { writeVersion } from './write-version.ts'

/** What keeps a return from being handed in: each blank has to be answered or explained. */
export function returnIssues({ now }: Pick<Work, 'now'>, request: RequestRow, answers: StoredAnswers) {
  const form = submissionSchemaOf(returnFormFor(request), londonDay(now))
  const checked = form.safeParse(askedValues(request, answers))
  return checked.success ? [] : plainIssues(checked.error.issues)
}

/** The author is done: somebody who may approve it looks at it before anything leaves the agency. */
export async function handIn({ input, context, errors }: Handler<'requests.handIn'>) {
  const work = context.work()
  const request = await lockRequest(work, input.requestId)
  const { answers } = await readDraft(work, request)
  const moved = await moveRequest(work, request, 'handIn', partsOf(work, request))
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  const issues = returnIssues(work, request, answers)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  await settleComments(work, request, 'SENT_BACK')
  // Nobody approves their own words: where the one member wrote it, a signing senior manager has to.
  await tellAgency(context.deps, work, request, { kind: 'return-to-check', roles: ['MEMBER', 'SIGNER'] })
  return { status: moved.value }
}

/** The member wants something changed, and says what at the very answers. Nobody outside the agency reads it. */
export async function sendBack({ input, context, errors }: Handler<'requests.sendBack'>) {
  const work = context.work()
  const request = await lockRequest(work, input.requestId)
  const known = questionsById(returnFormFor(request))
  const unknown = input.comments.find(({ questionId }) => !known.has(questionId))
  if (unknown) throw errors.INVALID({ data: { issues: [{ path: ['comments'], message: noSuchQuestion }] } })
  const moved = await moveRequest(work, request, 'sendBack', partsOf(work, request))
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  await addComments(work, request, 'SENT_BACK', input.comments)
  const author = request.authorId ? [request.authorId] : []
  const news = { kind: 'return-sent-back', dueOn: request.dueOn, path: pageOf(request) } as const
  await tellAboutRequest(context.deps, work, request, author, news)
  return { status: moved.value }
}

export const noSuchQuestion = 'This return has no such question.'

/**
 * Why somebody may not approve this return; empty where they may (roles.md section 3). Whoever wrote one of its answers
 * wrote it, whoever is named its author.
 */
export async function approvalRefusal(work: Work, request: RequestRow): Promise<string> {
  const { return_by_two_people } = await readSettings(work)
  if (return_by_two_people !== 'yes') return ''
  const { answers } = await readDraft(work, request)
  const isOwn = Object.values(answers).some(({ by }) => by.id === work.actor.id)
  if (request.authorId !== work.actor.id && !isOwn) return ''
  return 'You wrote this return or a part of it, so somebody else of your agency approves it: another member, or a signing senior manager.'
}

/** The return leaves the agency as its approver read it: from now on the coordinator reads it. */
export async function approve({ input, context, errors }: Handler<'requests.approve'>) {
  const work = context.work()
  const request = await lockRequest(work, input.requestId)
  const refusal = await approvalRefusal(work, request)
  if (refusal) throw errors.REFUSED({ data: { reason: refusal } })
  if (qualityCheckCodes.some((code) => !input.checked.includes(code))) {
    const message = 'Look at each of the six points, and tick it'
    throw errors.INVALID({ data: { issues: [{ path: ['checked'], message }] } })
  }
  const moved = await moveRequest(work, request, 'approve', partsOf(work, request))
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  const standing = await readDraftVersion(work, request.id)
  if (standing.version !== input.version) {
    throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, standing, 'answers'))
  }
  const { answers, formVersion } = await readDraft(work, request)
  const issues = returnIssues(work, request, answers)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  await writeVersion(work, request, { values: askedValues(request, answers), formVersion, isNil: false })
  await whenReturned(work, request.reviewId)
  await tellCoordinator(context.deps, work, request)
  return { status: moved.value }
}
