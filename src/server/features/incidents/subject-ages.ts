import { type AgeAtIncident, ageAtIncident } from '#domain/concerns/age-at-incident.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import type { PersonAnswers } from '#domain/people/person-form.ts'
import type { UncertainDate } from '#domain/time/uncertain-date.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { readDraftPeople } from '../concerns/drafts.ts'

/** How old each child or young person of an incident was, as far as the dates tell. */
export async function readSubjectAges(work: Work, caseId: string, answers: StoredAnswers): Promise<AgeAtIncident[]> {
  // The schemas have checked stored answers against the question's kind.
  const incidentDate = answers.incident_date?.value as UncertainDate | undefined
  const people = await readDraftPeople(work, caseId)
  const subjects = people
    .map((person) => valuesOf(person.answers).answers as PersonAnswers)
    .filter(({ role_in_case }) => role_in_case?.includes('subject_child'))
  const today = londonDay(work.now)
  return subjects.map((child) => ageAtIncident(child, incidentDate, today))
}
