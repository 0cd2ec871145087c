import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { FormValues } from '#domain/forms/answers.ts'
import { problemsIn } from '#domain/forms/form-problems.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { noteForm, noteSectionId } from '#domain/learning-reviews/note-form.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api, client } from '../../api/client.ts'
import { fieldIssues, refusalText } from '../../api/refusals.ts'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import { ErrorSummary, type SummaryProblem } from '../../form/ErrorSummary.tsx'
import { londonToday } from '../../form/LabelledDate.tsx'
import { revisionsOf } from '../../form/revisions-of.ts'
import { SaveStatus } from '../../form/SaveStatus.tsx'
import { SectionForm } from '../../form/SectionForm.tsx'
import { useAutosave } from '../../form/use-autosave.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import type { Note } from './NoteRead.tsx'
import styles from './review.module.css'

/** The notes as a member writes them: saved as they are written, and nobody else's until they are sent. */
export function NoteWritten({ reference, note }: { reference: string; note: Note }) {
  const agencyCode = note.agency.code
  const definition = useMemo(() => noteForm(note.questions), [note.questions])
  const form = useForm<FormValues>({ defaultValues: valuesOf(note.answers) })
  const autosave = useAutosave({
    form,
    revisions: revisionsOf(note.answers),
    save: (changes) => client.learningReviews.saveNote({ reference, agencyCode, changes }),
    reasonFor: reasonForNotSaving,
  })
  const surroundings = useMemo(() => ({ today: londonToday(), agencies: [], people: [] }), [])
  const [problems, setProblems] = useState<readonly SummaryProblem[]>([])
  const [failure, setFailure] = useState('')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const sending = useMutation(api.learningReviews.sendNote.mutationOptions())

  const send = async () => {
    setFailure('')
    const found = problemsIn(definition, form.getValues(), londonToday())
    setProblems(found)
    if (found.length > 0) return
    if (!(await autosave.flush())) {
      setFailure('Your last words are not saved yet. They are kept on this page; send the notes when they are.')
      return
    }
    try {
      await sending.mutateAsync({ reference, agencyCode })
      await queryClient.invalidateQueries({ queryKey: api.learningReviews.key() })
      void navigate({ to: '/cases/$reference/learning', params: { reference } })
    } catch (problem) {
      reasonForNotSaving(problem)
      const refused = fieldIssues(problem).map(({ path, message }) => ({ questionId: String(path.at(-1)), message }))
      setProblems(refused)
      if (refused.length === 0) setFailure(refusalText(problem))
    }
  }
  const marks = Object.fromEntries(problems.map(({ questionId, message }) => [questionId, message]))

  return (
    <>
      <div className={styles.noteHead}>
        <p>
          Only members of your agency read this until you send it. Then the coordinator, the chair and the lead do, and
          the other agencies once the findings are agreed.
          {note.dueOn && ` Due on ${formatLongDate(note.dueOn)}.`}
        </p>
        <SaveStatus autosave={autosave} />
      </div>
      <ErrorSummary title="These notes cannot be sent yet" problems={problems} />
      {failure && (
        <Banner tone="urgent" title="They were not sent" announced>
          {failure}
        </Banner>
      )}
      <SectionForm
        definition={definition}
        sectionId={noteSectionId}
        form={form}
        autosave={autosave}
        surroundings={surroundings}
        problems={marks}
      />
      <div className={styles.buttons}>
        <Button look="primary" busy={sending.isPending && 'Sending'} onClick={() => void send()}>
          Send the notes
        </Button>
        <span className="soft">What was sent cannot be changed.</span>
      </div>
    </>
  )
}
