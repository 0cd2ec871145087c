import type { CaseFile } from '#contract/cases.ts'
import type { Work } from '../../procedure.ts'
import { readClocks } from '../clocks/read-clocks.ts'
import { readIncidentRow } from './incident-row.ts'

/** What the overview of a case says of its serious incident; null where it has none. */
export async function readIncidentFacts(work: Work): Promise<CaseFile['incident']> {
  const row = await readIncidentRow(work)
  if (!row) return null
  return {
    status: row.status,
    awareOn: row.la_aware_on,
    place: String(row.answers.incident_place?.value ?? ''),
    notifiedOn: row.submitted_on,
    nationalReference: row.national_reference,
    clocks: await readClocks(work, { caseId: row.caseId, recordId: row.id }),
  }
}
