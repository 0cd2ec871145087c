import type { CasePerson } from '#contract/cases.ts'
import type { Incident } from '#contract/incidents.ts'
import { sectionsThatApply } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { incidentForm } from '#domain/incidents/incident-form.ts'
import { Lines } from '../../parts/Lines.tsx'
import { SummaryList } from '../../parts/SummaryList.tsx'
import { Part } from './Part.tsx'
import { RouteSuggestion, suggestionFrom } from './RouteSuggestion.tsx'

type RecordReadProps = {
  incident: Incident
  people: readonly CasePerson[]
  agencies: readonly { readonly code: string; readonly name: string }[]
}

/** The record to read: what was answered, in the form's own words. */
export function RecordRead({ incident, people, agencies }: RecordReadProps) {
  const { answers, skipped } = valuesOf(incident.answers)
  const lookups = {
    personLabel: (id: string) => people.find((person) => person.id === id)?.label ?? 'A person no longer listed',
    agencyName: (code: string) => agencies.find((agency) => agency.code === code)?.name ?? code,
  }
  const sections = sectionsThatApply(incidentForm, answers)
    .map(({ id, title, questions }) => ({
      id,
      title,
      rows: questions
        .filter((question) => answers[question.id] !== undefined || skipped[question.id] !== undefined)
        .map((question) => ({
          term: question.label,
          value: (
            <Lines
              lines={displayAnswer(question, { value: answers[question.id], skipped: skipped[question.id] }, lookups)}
            />
          ),
        })),
    }))
    .filter(({ rows }) => rows.length > 0)
  const suggestion = suggestionFrom(incident, answers)
  return (
    <>
      {sections.length === 0 && <p className="soft">Nothing has been written in the record yet.</p>}
      {sections.map(({ id, title, rows }) => (
        <Part key={id} id={id} title={title}>
          <SummaryList rows={rows} />
        </Part>
      ))}
      {suggestion && sections.length > 0 && <RouteSuggestion suggestion={suggestion} />}
    </>
  )
}
