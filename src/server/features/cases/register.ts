import { type SelectQueryBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { CaseFilters, CaseRow } from '#contract/cases.ts'
import { oversightRoles } from '#domain/access/policies.ts'
import { casePageSize } from '#domain/cases/case-page-size.ts'
import { caseStageLabels, caseStages, isCaseOver } from '#domain/cases/case-stage.ts'
import { csvOf } from '#domain/cases/csv.ts'
import { safetySection } from '#domain/concerns/referral-sections/safety.ts'
import { auditEvent, recordAudit } from '../../audit/record-audit.ts'
import type { Tables } from '../../database/tables.ts'
import type { Actor, Handler, Work } from '../../procedure.ts'

/** Counting on would cost more than it tells. */
const countLimit = 1000
const exportLimit = 20_000

const sortColumns = {
  received: ['received_on', 'reference_year', 'reference_number'],
  reference: ['reference_year', 'reference_number'],
  title: ['title', 'reference_year', 'reference_number'],
  agency: ['agency_code', 'reference_year', 'reference_number'],
  stage: ['stage', 'reference_year', 'reference_number'],
} as const

const overStages = caseStages.filter(isCaseOver)
const safeNow = new Map<string, string>(safetySection.questions[0].options.map(({ code, label }) => [code, label]))

type FileQuery<O> = SelectQueryBuilder<{ file: Tables['casebook.case_file'] }, 'file', O>

/** Matches anywhere in a reference, a pseudonym or a title; the marks of LIKE count as themselves. */
export const matchesText = (q: string) => sql<boolean>`file.search_text like lower(${anywhere(q)})`

export const anywhere = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`

/**
 * For those who see few cases. Row-level security would hold the others back as well, but only by looking at each one;
 * said here, the few are found at once.
 */
export const isWithinReach = ({ seats }: Actor) =>
  seats.some(({ role }) => oversightRoles.some((each) => each === role))
    ? sql<boolean>`true`
    : sql<boolean>`file.id = any (casebook.my_cases(array['referrer', 'listed']))`

function filtered<O>(query: FileQuery<O>, actor: Actor, { q, stage, agency, unsafe, from, to }: CaseFilters) {
  let narrowed = query.where('file.reference', 'is not', null).where(isWithinReach(actor))
  if (q) narrowed = narrowed.where(matchesText(q))
  if (stage) narrowed = narrowed.where('file.stage', '=', stage)
  if (agency) narrowed = narrowed.where('file.agency_code', '=', agency)
  // Not sure counts: the referral form tells both to act first. A concern that is over says nothing of now.
  if (unsafe) {
    narrowed = narrowed.where('file.child_safe_now', 'in', ['no', 'not_sure']).where('file.stage', 'not in', overStages)
  }
  if (from) narrowed = narrowed.where('file.received_on', '>=', from)
  if (to) narrowed = narrowed.where('file.received_on', '<=', to)
  return narrowed
}

function sorted({ tx, actor }: Work, filters: CaseFilters) {
  const query = filtered(
    tx
      .selectFrom('casebook.case_file as file')
      .select([
        'file.reference',
        'file.title',
        'file.pseudonym',
        'file.stage',
        'file.agency_code as agency',
        'file.received_on as receivedOn',
        'file.child_safe_now as childSafeNow',
      ]),
    actor,
    filters,
  )
  return sortColumns[filters.sort].reduce((ordered, column) => ordered.orderBy(`file.${column}`, filters.order), query)
}

/**
 * One page of the register: every received case that I may see, as row-level security has it.
 * Rows, count and audit event are one statement, because this is what people ask for most.
 */
export async function listCases({ input, context }: Handler<'cases.list'>) {
  const work = context.work()
  const { page, ...filters } = input
  const some = filtered(work.tx.selectFrom('casebook.case_file as file').select('file.id'), work.actor, filters)
  const found = await work.tx
    .with('page', () => pageOf(sorted(work, filters), page))
    .with('told', (tx) =>
      auditEvent(
        { ...work, tx },
        'register-listed',
        null,
        sql`${JSON.stringify({ filter: input })}::jsonb || jsonb_build_object('count', (select count(*) from page))`,
      ),
    )
    .selectNoFrom(({ selectFrom }) => [
      jsonArrayFrom(selectFrom('page').selectAll()).as('rows'),
      selectFrom(some.limit(sql.lit(countLimit + 1)).as('some'))
        .select(({ fn }) => fn.countAll().as('many'))
        .as('many'),
    ])
    .executeTakeFirstOrThrow()
  const many = Number(found.many)
  return { rows: found.rows as CaseRow[], count: Math.min(many, countLimit), countIsMore: many > countLimit, page }
}

/** Limits stand in the statement itself, so that the plan for few rows is kept for all of them. */
const pageOf = <O>(query: FileQuery<O>, page: number) =>
  page === 1 ? query.limit(sql.lit(casePageSize)) : query.limit(sql.lit(casePageSize)).offset((page - 1) * casePageSize)

/** What is filtered, as a file for a spreadsheet. */
export async function exportCases({ input, context }: Handler<'cases.exportCsv'>) {
  const work = context.work()
  const rows = (await sorted(work, input).limit(exportLimit).execute()) as CaseRow[]
  const agencies = await work.tx.selectFrom('casebook.agency').select(['code', 'name']).execute()
  const agencyNames = new Map(agencies.map(({ code, name }) => [code, name]))
  await recordAudit(work, 'register-exported', null, { filter: input, count: rows.length })
  const csv = csvOf([
    ['Reference', 'Pseudonym', 'Title', 'Stage', 'Referring agency', 'Received on', 'Child safe now'],
    ...rows.map((row) => [
      row.reference,
      row.pseudonym,
      row.title,
      caseStageLabels[row.stage],
      agencyNames.get(row.agency) ?? row.agency,
      row.receivedOn,
      safeNow.get(row.childSafeNow) ?? row.childSafeNow,
    ]),
  ])
  return new File([csv], 'case-register.csv', { type: 'text/csv;charset=utf-8' })
}
