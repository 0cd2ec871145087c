import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import type { PartnerView } from '#domain/incidents/partner-views.ts'
import { worksheetOf } from '#domain/incidents/worksheet.ts'
import type { QuorumGroup } from '#domain/partnership/quorum-groups.ts'
import { rolesIn } from '#domain/people/roles-in.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { nameOf, readDraftPeople } from '../concerns/drafts.ts'
import { type IncidentRow, noIncident, readIncidentRow } from './incident-row.ts'
import { readDecision, readViews } from './read-incident.ts'

/** The worksheet as a Word document, with labels in the place of names. */
export async function makeWorksheet({ context, errors }: Handler<'incidents.worksheetDocument'>) {
  const work = context.work()
  const row = await readIncidentRow(work)
  if (!row) throw errors.REFUSED(noIncident)
  return makeDocument(work, row, await readCodedPeople(work))
}

/** The same with real names, for typing into the national site: asked for on purpose, and in the case's history. */
export async function makeWorksheetWithNames({ context, errors }: Handler<'incidents.worksheetWithNames'>) {
  const work = context.work()
  const row = await readIncidentRow(work)
  if (!row) throw errors.REFUSED(noIncident)
  const people = await readDraftPeople(work, work.subject.caseId)
  const named = people.map((person) => ({ ...person, name: nameOf(person.answers) }))
  return makeDocument(work, row, named)
}

type Person = { readonly id: string; readonly label: string; readonly name: string; readonly answers: StoredAnswers }

async function readCodedPeople({ tx, subject }: Work): Promise<Person[]> {
  const people = await tx
    .selectFrom('casebook.person')
    .select(['id', 'label', 'answers'])
    .where('case_id', '=', subject.caseId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
  return people.map((person) => ({ ...person, name: '', answers: person.answers as StoredAnswers }))
}

async function makeDocument(work: Work, row: IncidentRow, people: readonly Person[]) {
  const { tx, subject, now } = work
  const { reference } = await tx
    .selectFrom('casebook.case_file')
    .select('reference')
    .where('id', '=', subject.caseId)
    .executeTakeFirstOrThrow()
  const agencies = await tx.selectFrom('casebook.agency').select(['code', 'name']).execute()
  const labels = new Map(people.map(({ id, label, name }) => [id, name ? `${label} (${name})` : label]))
  const sections = worksheetOf({
    aware: { on: row.la_aware_on, time: row.la_aware_time, toldBy: row.told_by },
    values: valuesOf(row.answers),
    people: people.map(({ id, label, name, answers }) => ({
      id,
      label: name ? `${label} (${name})` : label,
      roles: rolesIn(answers),
      values: valuesOf(answers),
    })),
    views: (await readViews(work, row.id)) as {
      group: QuorumGroup
      view: PartnerView
      reason: string
      givenBy: string
      givenOn: string
    }[],
    decision: await readDecision(work, row),
    lookups: {
      personLabel: (id) => labels.get(id) ?? 'A person no longer listed',
      agencyName: (code) => agencies.find((agency) => agency.code === code)?.name ?? code,
    },
  })
  await recordAudit(work, 'incident-document-made', subject.caseId)
  // Word documents are made now and then; what makes them is large and stays out of memory until the first.
  const { linesDocument } = await import('../../documents/lines-document.ts')
  return linesDocument({
    title: 'Serious incident: notification worksheet',
    reference: reference ?? '',
    lead: `As it stood on ${londonDay(now)}. The national site forgets everything after 20 minutes without a key pressed.`,
    sections,
  })
}
