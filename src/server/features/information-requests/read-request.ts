import type { InformationRequest } from '#contract/information-requests.ts'
import { isOwed } from '#domain/information-requests/request-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { sitDown } from '../my-work/owed.ts'
import { peopleOfAgency } from './agency-people.ts'
import { approvalRefusal } from './hand-in.ts'
import { readVersionList } from './read-versions.ts'
import { movesOpen, namesOf, type RequestRow, readRequest } from './request-row.ts'
import { readComments } from './return-comments.ts'
import { mayWrite } from './save-draft.ts'

/** The request as it was asked, how it stands, and what the reader may do next. No word of a draft. */
export async function openRequest({ input, context }: Handler<'requests.get'>): Promise<InformationRequest> {
  const work = context.work()
  const desk = await sitDown(work)
  const request = await readRequest(work, input.requestId)
  const { tx, subject } = work
  const coordinator = await tx
    .selectFrom('casebook.account')
    .select(['name', 'email'])
    .where('id', '=', request.coordinatorId)
    .executeTakeFirst()
  const latest = await tx
    .selectFrom('casebook.return_version')
    .select('is_nil as isNil')
    .where('request_id', '=', request.id)
    .where('number', '=', request.returnNumber)
    .executeTakeFirst()
  await recordAudit(work, 'request-opened', request.caseId, { on: request.id })
  return {
    ...askedOf(request),
    agency: { code: request.agencyCode, name: request.agencyName },
    status: request.status,
    today: londonDay(work.now),
    daysLeft: isOwed(request.status) ? desk.daysLeft(request.dueOn) : null,
    coordinator: { name: coordinator?.name ?? '', email: coordinator?.email ?? '' },
    isNil: latest?.isNil ?? false,
    moves: [...movesOpen(work, request)],
    inside: subject.relation === 'own agency' || subject.relation === 'author' ? await readInside(work, request) : null,
  }
}

function askedOf(request: RequestRow) {
  const { agencyId: _, agencyCode, agencyName, caseId, reviewId, coordinatorId, ...rest } = request
  const { authorId, isAuthorInvolved, authorNote, status, ...asked } = rest
  const extensions = (request.extensions as readonly { from: string; to: string; reason: string }[]).map(
    ({ from, to, reason }) => ({ from, to, reason }),
  )
  return { ...asked, questions: [...asked.questions], extraQuestions: [...asked.extraQuestions], extensions }
}

async function readInside(work: Work, request: RequestRow): Promise<InformationRequest['inside']> {
  const { authorId, isAuthorInvolved, authorNote } = request
  const nameOf = await namesOf(work, [authorId])
  const mayAssign = movesOpen(work, request).includes('assign')
  return {
    author: authorId ? { accountId: authorId, name: nameOf(authorId) } : null,
    isMine: authorId === work.actor.id,
    isAuthorInvolved,
    authorNote,
    mayWrite: mayWrite(work, request),
    approvalRefusal: await approvalRefusal(work, request),
    colleagues: mayAssign
      ? (await peopleOfAgency(work, request.agencyId)).map(({ role: _, ...colleague }) => colleague)
      : [],
    comments: await readComments(work, request.id),
    versions: await readVersionList(work, request.id),
  }
}
