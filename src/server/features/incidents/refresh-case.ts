import { caseTitle } from '#domain/cases/case-title.ts'
import { incidentKinds } from '#domain/codes/incident-kinds.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { wholeYearsAt } from '#domain/time/age.ts'
import type { UncertainDate } from '#domain/time/uncertain-date.ts'
import type { Work } from '../../procedure.ts'
import { writeChildKeys } from '../concerns/child-keys.ts'
import { readDraftPeople } from '../concerns/drafts.ts'
import { agesAtIncident, isSubjectChild } from '../concerns/received-facts.ts'

type Facts = { readonly caseId: string; readonly concern_id: string | null; readonly answers: StoredAnswers }

/**
 * What lists and headings tell of a case that nobody referred: a title from the children's ages, when it happened, and
 * how old each person was. A case that came from a referral keeps what the referral said.
 */
export async function refreshCaseFacts(work: Work, { caseId, concern_id, answers }: Facts) {
  if (concern_id) return
  const { answers: values } = valuesOf(answers)
  // The schemas have checked stored answers against the question's kind.
  const date = values.incident_date as UncertainDate | undefined
  const people = await readDraftPeople(work, caseId)
  const children = people.map(({ answers: stored }) => valuesOf(stored).answers).filter(isSubjectChild)
  const title = caseTitle({
    began: 'incident',
    nearMiss: false,
    children: children.map((child) =>
      child.born === 'unborn' ? 'unborn' : (wholeYearsAt(child.dob as UncertainDate | undefined, date) ?? null),
    ),
    topic: incidentKinds.find(({ code }) => code === values.incident_type)?.label,
  })
  await work.tx
    .updateTable('casebook.case_file')
    .set({ title, incident_earliest: date?.earliest ?? null, incident_typed: date?.asTyped ?? '' })
    .where('id', '=', caseId)
    .execute()
  for (const [personId, age] of agesAtIncident(values, people)) {
    await work.tx.updateTable('casebook.person').set({ age_at_incident: age }).where('id', '=', personId).execute()
  }
  await writeChildKeys(work, caseId, people)
}
