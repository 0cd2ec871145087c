import { whyNot } from '#domain/cases/case-changes.ts'
import type { CaseStage } from '#domain/cases/case-stage.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { findOtherCase, noSuchCase } from './other-case.ts'

/** Notes that two cases belong together, for whoever reads either. */
export async function linkCases({ input, context, errors }: Handler<'caseChanges.link'>) {
  const work = context.work()
  const { subject } = work
  const file = await findThisCase(work)
  const why = whyNot('link', { status: file.stage as CaseStage, isReceived: file.reference !== null })
  if (why) throw errors.REFUSED({ data: { reason: why } })
  const other = await findOtherCase(work, input.other)
  if (!other) throw errors.INVALID(noSuchCase('other', input.other))
  const refuse = (message: string) => errors.INVALID({ data: { issues: [{ path: ['other'], message }] } })
  if (other.id === subject.caseId) throw refuse('A case cannot be linked with itself')
  if (!(await linkWith(work, other.id, input.reason))) {
    throw refuse(`${other.reference} is linked with this case already`)
  }
  await recordAudit(work, 'case-linked', subject.caseId, { on: other.reference ?? '' })
  return {}
}

const findThisCase = ({ tx, subject }: Work) =>
  tx
    .selectFrom('casebook.case_file')
    .select(['stage', 'reference'])
    .where('id', '=', subject.caseId)
    .executeTakeFirstOrThrow()

/** Links the case of this request with another; false when something links them already. */
export async function linkWith(work: Work, otherId: string, reason: string): Promise<boolean> {
  const { tx, actor, subject, now } = work
  // Two people who link the same two cases do so one after the other.
  await tx.selectFrom('casebook.case_file').select('id').where('id', '=', subject.caseId).forUpdate().execute()
  if (await linkBetween(work, otherId)) return false
  await tx
    .insertInto('casebook.case_link')
    .values({
      partnership_id: actor.partnershipId,
      id: crypto.randomUUID(),
      case_id: subject.caseId,
      other_case_id: otherId,
      kind: 'LINKED',
      reason,
      made_by: actor.id,
      made_at: now.toString(),
      ended_at: null,
    })
    .execute()
  return true
}

const linkBetween = ({ tx, subject }: Work, otherId: string) =>
  tx
    .selectFrom('casebook.case_link')
    .select('id')
    .where('ended_at', 'is', null)
    .where(({ eb, or, and }) =>
      or([
        and([eb('case_id', '=', subject.caseId), eb('other_case_id', '=', otherId)]),
        and([eb('case_id', '=', otherId), eb('other_case_id', '=', subject.caseId)]),
      ]),
    )
    .executeTakeFirst()

/** Takes a link away that should not have been made. That it was there is kept. */
export async function unlinkCases({ input, context, errors }: Handler<'caseChanges.unlink'>) {
  const work = context.work()
  const { tx, subject, now } = work
  const link = await tx
    .selectFrom('casebook.case_link as link')
    .innerJoin('casebook.case_file as other', (join) =>
      join.on(({ eb, or }) =>
        or([eb('other.id', '=', eb.ref('link.case_id')), eb('other.id', '=', eb.ref('link.other_case_id'))]),
      ),
    )
    .select(['link.id', 'other.reference'])
    .where('link.id', '=', input.linkId)
    .where('link.kind', '=', 'LINKED')
    .where('link.ended_at', 'is', null)
    .where('other.id', '!=', subject.caseId)
    .where(({ eb, or }) => or([eb('link.case_id', '=', subject.caseId), eb('link.other_case_id', '=', subject.caseId)]))
    .forUpdate('link')
    .executeTakeFirst()
  if (!link) throw errors.REFUSED({ data: { reason: 'This link has been taken away already.' } })
  await tx
    .updateTable('casebook.case_link')
    .set({ ended_at: now.toString(), ended_reason: input.reason })
    .where('id', '=', link.id)
    .execute()
  await recordAudit(work, 'case-unlinked', subject.caseId, { on: link.reference ?? '' })
  return {}
}
