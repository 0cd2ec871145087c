import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { changeStatus } from '../concerns/change-status.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import { roleForMove } from '../concerns/role-for-move.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { readConsultees } from './consultees.ts'

/** Asks partners and the Scrutineer for their view, and lets those who are members read the case for it. */
export async function consult({ input, context, errors }: Handler<'triage.consult'>) {
  const work = context.work()
  const { reference: _, ...asked } = input
  const concern = await lockConcernOfCase(work)
  const by = roleForMove(work, concern.status, 'consult')
  const chosen = (await readConsultees(work)).filter(({ accountId }) => asked.accountIds.includes(accountId))
  const issues = issuesOf(work, asked, chosen.length)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })

  const moved = await changeStatus(work, concern, 'consult', by)
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  for (const { accountId, role } of chosen) {
    await askOne(work, concern.id, accountId, asked)
    if (role === 'MEMBER') await letRead(work, accountId)
  }
  const chosenIds = chosen.map(({ accountId }) => accountId)
  const news = { kind: 'consultation', caseId: concern.caseId, dueOn: asked.dueOn, path: '/view' } as const
  await tellPeople(context.deps, work, chosenIds, news)
  return { status: moved.value }
}

type Asked = { readonly accountIds: readonly string[]; readonly question: string; readonly dueOn: string }

function issuesOf({ now }: Work, { accountIds, dueOn }: Asked, found: number) {
  const isLate = dueOn < londonDay(now)
  return [
    ...(found < new Set(accountIds).size
      ? [{ path: ['accountIds'], message: 'Choose members of the group or the Scrutineer who may read this case' }]
      : []),
    ...(isLate ? [{ path: ['dueOn'], message: 'Choose today or a later day' }] : []),
  ]
}

const askOne = ({ tx, actor, subject, now }: Work, concernId: string, accountId: string, { question, dueOn }: Asked) =>
  tx
    .insertInto('casebook.consultation')
    .values({
      partnership_id: actor.partnershipId,
      id: crypto.randomUUID(),
      case_id: subject.caseId,
      concern_id: concernId,
      account_id: accountId,
      question,
      asked_by: actor.id,
      asked_at: now.toString(),
      due_on: dueOn,
      view: null,
      answered_at: null,
      ended_at: null,
    })
    .execute()

const letRead = ({ tx, actor, subject, now }: Work, accountId: string) =>
  tx
    .insertInto('casebook.case_access')
    .values({
      partnership_id: actor.partnershipId,
      case_id: subject.caseId,
      account_id: accountId,
      relation: 'listed',
      granted_by: actor.id,
      granted_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
