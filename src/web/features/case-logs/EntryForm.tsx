import { useQueryClient } from '@tanstack/react-query'
import { linkOptions, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { CaseLogs } from '#contract/case-logs.ts'
import type { FormValues } from '#domain/forms/answers.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { problemsIn } from '#domain/forms/form-problems.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { api } from '../../api/client.ts'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import { onSignedIn } from '../../app/session-ended.ts'
import type { AnswerChanges, SaveReply } from '../../form/autosave-state.ts'
import { ErrorSummary, type SummaryProblem } from '../../form/ErrorSummary.tsx'
import { londonToday } from '../../form/LabelledDate.tsx'
import { revisionsOf } from '../../form/revisions-of.ts'
import { SaveStatus } from '../../form/SaveStatus.tsx'
import { SectionForm } from '../../form/SectionForm.tsx'
import { useAutosave } from '../../form/use-autosave.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { Button } from '../../parts/Button.tsx'
import styles from './logs.module.css'

type EntryFormProps = {
  reference: string
  title: string
  definition: FormDefinition
  sectionId: string
  answers: StoredAnswers
  people?: CaseLogs['people']
  save: (changes: AnswerChanges) => Promise<SaveReply>
}
const nobody: CaseLogs['people'] = []

/** An entry saves itself as it is written; nothing has to be complete to be kept. */
export function EntryForm({ reference, title, definition, sectionId, answers, people = nobody, save }: EntryFormProps) {
  const form = useForm<FormValues>({ defaultValues: valuesOf(answers) })
  const queryClient = useQueryClient()
  const autosave = useAutosave({
    form,
    revisions: revisionsOf(answers),
    save: async (changes) => {
      const reply = await save(changes)
      // Read anew when the list is opened, not at every save: each reading is in the case's history.
      void queryClient.invalidateQueries({ queryKey: api.caseLogs.key(), refetchType: 'none' })
      return reply
    },
    reasonFor: reasonForNotSaving,
  })
  useEffect(() => onSignedIn(() => autosave.retry()), [autosave])
  // What is saved only after the page was left comes into the list as well.
  useEffect(
    () => () => {
      if (!autosave.hasUnsaved) return
      void autosave.flush().then(() => queryClient.invalidateQueries({ queryKey: api.caseLogs.key() }))
    },
    [autosave, queryClient],
  )
  const surroundings = useMemo(() => ({ today: londonToday(), agencies: [], people }), [people])
  const [problems, setProblems] = useState<readonly SummaryProblem[]>([])
  const navigate = useNavigate()
  const back = linkOptions({ to: '/cases/$reference/logs', params: { reference } })

  const finish = async () => {
    const found = problemsIn(definition, form.getValues(), londonToday())
    setProblems(found)
    if (found.length > 0 || !(await autosave.flush())) return
    await navigate(back)
  }
  return (
    <>
      <p className="not-printed">
        <AppLink link={back}>Back to family and other processes</AppLink>
      </p>
      <div className={styles.head}>
        <h2>{title}</h2>
        <SaveStatus autosave={autosave} />
      </div>
      <ErrorSummary title="Some answers are still wanted" problems={problems} />
      <SectionForm
        definition={definition}
        sectionId={sectionId}
        form={form}
        autosave={autosave}
        surroundings={surroundings}
        problems={Object.fromEntries(problems.map(({ questionId, message }) => [questionId, message]))}
      />
      <div className={styles.acts}>
        <Button look="primary" onClick={() => void finish()}>
          Done
        </Button>
        <span className="soft">What is written is kept, also when something is still open.</span>
      </div>
    </>
  )
}
