import { useRouteContext } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useForm } from 'react-hook-form'
import type { CasePerson } from '#contract/cases.ts'
import type { Incident } from '#contract/incidents.ts'
import type { FormValues } from '#domain/forms/answers.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { incidentForm } from '#domain/incidents/incident-form.ts'
import { client } from '../../api/client.ts'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import { onSignedIn } from '../../app/session-ended.ts'
import type { AutosaveQueue } from '../../form/autosave-queue.ts'
import { londonToday } from '../../form/LabelledDate.tsx'
import { revisionsOf } from '../../form/revisions-of.ts'
import { SavedHead } from '../../form/SavedHead.tsx'
import { SectionForm } from '../../form/SectionForm.tsx'
import { useAutosave } from '../../form/use-autosave.ts'
import { useWatchedAnswers } from '../../form/use-condition.ts'
import styles from './incident.module.css'
import { Part } from './Part.tsx'
import { RouteSuggestion, suggestionFrom } from './RouteSuggestion.tsx'

type Agencies = readonly { readonly code: string; readonly name: string }[]
type IncidentRecordProps = {
  reference: string
  incident: Incident
  people: readonly CasePerson[]
  agencies: Agencies
}

/** The record while it is written: it saves itself, and says what route the answers suggest. */
export function IncidentRecord({ reference, incident, people, agencies }: IncidentRecordProps) {
  const { form, autosave } = useIncidentForm(reference, incident)
  const surroundings = useMemo(() => ({ today: londonToday(), agencies, people }), [agencies, people])
  return (
    <>
      <SavedHead autosave={autosave}>
        <h2>The record, in the order of the national form</h2>
      </SavedHead>
      <div className={styles.beside}>
        <div>
          {incidentForm.sections.map(({ id, title }) => (
            <Part key={id} id={id} title={title}>
              <SectionForm
                definition={incidentForm}
                sectionId={id}
                form={form}
                autosave={autosave}
                surroundings={surroundings}
              />
            </Part>
          ))}
        </div>
        <LiveSuggestion form={form} incident={incident} />
      </div>
    </>
  )
}

const lookedAt = [
  'in_area',
  'abuse_neglect_basis',
  'outcome_for_child',
  'seriously_harmed',
  'under_18',
  'looked_after',
  'care_leaver',
] as const

function LiveSuggestion({ form, incident }: { form: ReturnType<typeof useForm<FormValues>>; incident: Incident }) {
  const suggestion = useWatchedAnswers(form.control, lookedAt, (answers) => suggestionFrom(incident, answers))
  return suggestion && <RouteSuggestion suggestion={suggestion} />
}

function useIncidentForm(reference: string, { answers }: Incident) {
  const { me } = useRouteContext({ from: '/app' })
  const form = useForm<FormValues>({ defaultValues: valuesOf(answers) })
  const autosave: AutosaveQueue = useAutosave({
    form,
    revisions: revisionsOf(answers),
    save: (changes) => client.incidents.save({ reference, changes }),
    reasonFor: reasonForNotSaving,
  })
  // After an act the record is read anew: what somebody else wrote comes in. One's own doing is no news.
  useEffect(() => {
    autosave.takeRemote(answers)
    for (const [id, { by }] of Object.entries(answers)) if (by.id === me.accountId) autosave.seen(id)
  }, [autosave, answers, me.accountId])
  useEffect(() => onSignedIn(() => autosave.retry()), [autosave])
  return { form, autosave }
}
