import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import type { Triage } from '#contract/triage.ts'
import type { FormValues } from '#domain/forms/answers.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { api, client } from '../../api/client.ts'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import { onSignedIn } from '../../app/session-ended.ts'
import type { AnswerChanges } from '../../form/autosave-state.ts'
import { revisionsOf } from '../../form/revisions-of.ts'
import { useAutosave } from '../../form/use-autosave.ts'

/** The triage record as a form that saves itself. */
export function useRecord(reference: string, { answers }: Triage, accountId: string) {
  const queryClient = useQueryClient()
  const form = useForm<FormValues>({ defaultValues: valuesOf(answers) })
  const save = async (changes: AnswerChanges) => {
    const reply = await client.triage.save({ reference, changes })
    // Whether the child is safe stands at the top of the case, too.
    if ('safety_confirmed' in reply.saved) await queryClient.invalidateQueries({ queryKey: api.cases.get.key() })
    return reply
  }
  const autosave = useAutosave({ form, revisions: revisionsOf(answers), save, reasonFor: reasonForNotSaving })
  // After an act the record is read anew: what it, or somebody else, wrote comes in. One's own doing is no news.
  useEffect(() => {
    autosave.takeRemote(answers)
    for (const [id, { by }] of Object.entries(answers)) if (by.id === accountId) autosave.seen(id)
  }, [autosave, answers, accountId])
  useEffect(() => onSignedIn(() => autosave.retry()), [autosave])
  return { form, autosave }
}
