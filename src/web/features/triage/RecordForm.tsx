import { useRouteContext } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Triage } from '#contract/triage.ts'
import { ErrorSummary, type SummaryProblem } from '../../form/ErrorSummary.tsx'
import { londonToday } from '../../form/LabelledDate.tsx'
import { SavedHead } from '../../form/SavedHead.tsx'
import { Consultations } from './Consultations.tsx'
import { Duplicates } from './Duplicates.tsx'
import { Outcome } from './Outcome.tsx'
import { Progress } from './Progress.tsx'
import { RecordSection } from './RecordSection.tsx'
import { definitionFor } from './record-definition.ts'
import { LiveSuggestion } from './Suggestion.tsx'
import styles from './triage.module.css'
import { OpenTriageProvider } from './triage-context.tsx'
import { useRecord } from './use-record.ts'

/** The group itself holds the chairs’ seats; it is no agency that takes part. */
const theGroup = 'SPRG'

type Agencies = readonly { readonly code: string; readonly name: string }[]
type RecordFormProps = { reference: string; triage: Triage; agencies: Agencies }

/** The triage record while it is written, and what is done with it. */
export function RecordForm({ reference, triage, agencies }: RecordFormProps) {
  const { me } = useRouteContext({ from: '/app' })
  const { form, autosave } = useRecord(reference, triage, me.accountId)
  const [problems, setProblems] = useState<readonly SummaryProblem[]>([])
  const definition = useMemo(() => definitionFor(triage.referral), [triage.referral])
  const { urgentContact } = me.partnership
  const surroundings = useMemo(
    () => ({
      today: londonToday(),
      agencies: agencies.filter(({ code }) => code !== theGroup),
      people: [],
      urgentContact,
    }),
    [agencies, urgentContact],
  )
  const open = useMemo(
    () => ({
      reference,
      triage,
      definition,
      form,
      autosave,
      surroundings,
      problems: Object.fromEntries(problems.map(({ questionId, message }) => [questionId, message])),
    }),
    [reference, triage, definition, form, autosave, surroundings, problems],
  )
  return (
    <OpenTriageProvider value={open}>
      <ErrorSummary title="The outcome cannot be recorded yet" problems={problems} />
      <SavedHead autosave={autosave}>
        <Progress />
      </SavedHead>
      <RecordSection id="safety" />
      <Duplicates />
      <div className={styles.beside}>
        <div className={styles.compact}>
          <RecordSection id="threshold" />
        </div>
        <div className={styles.suggestion}>
          <LiveSuggestion />
        </div>
      </div>
      <RecordSection id="threshold-view" />
      <Consultations reference={reference} triage={triage} />
      <RecordSection id="suggestions" />
      <RecordSection id="coding" />
      <Outcome onProblems={setProblems} />
    </OpenTriageProvider>
  )
}
