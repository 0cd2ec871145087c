import type { CaseTies } from '#contract/cases.ts'
import type { CaseStage } from '#domain/cases/case-stage.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'

/** Which cases this one belongs together with: of those, what row-level security lets the reader see. */
export async function readTies({ tx, subject: { caseId } }: Work): Promise<CaseTies> {
  const rows = await tx
    .selectFrom('casebook.case_link as link')
    .innerJoin('casebook.case_file as other', (join) =>
      join
        .on(({ eb, or }) =>
          or([eb('other.id', '=', eb.ref('link.case_id')), eb('other.id', '=', eb.ref('link.other_case_id'))]),
        )
        .on('other.id', '!=', caseId),
    )
    .leftJoin('casebook.agency as agency', 'agency.code', 'other.agency_code')
    .select([
      'link.id',
      'link.kind',
      'link.case_id as first',
      'link.reason',
      'link.made_at as at',
      'other.reference',
      'other.title',
      'other.pseudonym',
      'other.stage',
      'agency.name as agencyName',
    ])
    .where(({ eb, or }) => or([eb('link.case_id', '=', caseId), eb('link.other_case_id', '=', caseId)]))
    .where('link.ended_at', 'is', null)
    .orderBy('link.made_at')
    .execute()
  const aliases = await tx
    .selectFrom('casebook.case_alias')
    .select(['reference', 'since'])
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .orderBy('since')
    .execute()
  const tied = rows.map(({ id, kind, first, reason, at, reference, pseudonym, stage, title, agencyName }) => ({
    id,
    kind,
    isFirst: first === caseId,
    agencyName: agencyName ?? '',
    facts: {
      reference: reference ?? '',
      title,
      pseudonym: pseudonym ?? '',
      stage: stage as CaseStage,
      on: dayOf(at),
      reason,
    },
  }))
  return {
    joinedWith: tied.find(({ kind, isFirst }) => kind === 'MERGED' && isFirst)?.facts ?? null,
    joinedHere: aliases.map(({ reference, since }) => {
      const seen = tied.find(({ kind, facts }) => kind === 'MERGED' && facts.reference === reference)
      const { agencyName = '', facts: { reason } = { reason: '' } } = seen ?? {}
      return { reference, on: dayOf(since), agencyName, reason, canRead: seen !== undefined }
    }),
    links: tied.flatMap(({ id, kind, isFirst, facts }) => {
      if (kind === 'MERGED') return []
      return [{ id, ...facts, kind: kind === 'LINKED' ? 'LINKED' : isFirst ? 'SPLIT_INTO' : 'SPLIT_FROM' } as const]
    }),
  }
}

const dayOf = (moment: string) => londonDay(Temporal.Instant.from(moment))

/** When a concern was withdrawn, and why. */
export async function readWithdrawal({ tx, subject }: Work) {
  const row = await tx
    .selectFrom('casebook.concern_transition')
    .select(['on_date as on', 'reason'])
    .where('case_id', '=', subject.caseId)
    .where('to_status', '=', 'WITHDRAWN')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
