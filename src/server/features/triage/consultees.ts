import type { Triage } from '#contract/triage.ts'
import type { Work } from '../../procedure.ts'
import { seatsHeld } from '../directory/holders.ts'

type Consultee = Triage['consultees'][number] & { readonly role: string }

const groups = ['PARTNER', 'SCRUTINEER', 'MEMBER'] as const

/**
 * Whom one may consult about the case of this request: members of the group and the Scrutineer. The three partners come
 * first; whoever wrote the referral, or has a conflict of interest, is not asked.
 */
export async function readConsultees(work: Work): Promise<Consultee[]> {
  const seats = await seatsHeld(work, ['MEMBER', 'SCRUT'])
  const leftOut = await standApart(work)
  const consultees = seats
    .filter(({ accountId }) => !leftOut.has(accountId))
    .map(({ accountId, name, seat, agency, role, quorumGroup }) => {
      const group = role === 'SCRUT' ? 'SCRUTINEER' : quorumGroup ? 'PARTNER' : 'MEMBER'
      return { accountId, name, seat, agency, role, group } as const
    })
    .sort((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group))
  // Somebody in two seats is asked once, from the first.
  return consultees.filter(({ accountId }, index) => {
    return consultees.findIndex((each) => each.accountId === accountId) === index
  })
}

async function standApart({ tx, subject }: Work) {
  const rows = await tx
    .selectFrom('casebook.case_access')
    .select('account_id as accountId')
    .where('case_id', '=', subject.caseId)
    .where('relation', 'in', ['referrer', 'conflicted'])
    .execute()
  return new Set(rows.map(({ accountId }) => accountId))
}
