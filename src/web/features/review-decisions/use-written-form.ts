import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import type { FormValues } from '#domain/forms/answers.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import { onSignedIn } from '../../app/session-ended.ts'
import type { AnswerChanges, SaveReply } from '../../form/autosave-state.ts'
import { revisionsOf } from '../../form/revisions-of.ts'
import { useAutosave } from '../../form/use-autosave.ts'

type Written = {
  readonly answers: StoredAnswers
  readonly accountId: string
  readonly save: (changes: AnswerChanges) => Promise<SaveReply>
}

/** The record or the decision as a form that saves itself. */
export function useWrittenForm({ answers, accountId, save }: Written) {
  const form = useForm<FormValues>({ defaultValues: valuesOf(answers) })
  const autosave = useAutosave({ form, revisions: revisionsOf(answers), save, reasonFor: reasonForNotSaving })
  // After an act it is read anew: what somebody else wrote comes in. One's own doing is no news.
  useEffect(() => {
    autosave.takeRemote(answers)
    for (const [id, { by }] of Object.entries(answers)) if (by.id === accountId) autosave.seen(id)
  }, [autosave, answers, accountId])
  useEffect(() => onSignedIn(() => autosave.retry()), [autosave])
  return { form, autosave }
}
