import { useForm } from 'react-hook-form'
import type { DraftPerson } from '#contract/concerns.ts'
import type { FormValues } from '#domain/forms/answers.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { revisionsOf } from './revisions-of.ts'
import { type AutosaveOptions, useAutosave } from './use-autosave.ts'

export type PersonDraft = ReturnType<typeof usePersonDraft>

/** What is written about one person: a form of its own that saves itself, wherever the person belongs. */
export function usePersonDraft(
  { answers }: DraftPerson,
  { save, reasonFor }: Pick<AutosaveOptions, 'save' | 'reasonFor'>,
) {
  const form = useForm<FormValues>({ defaultValues: valuesOf(answers) })
  const autosave = useAutosave({ form, revisions: revisionsOf(answers), save, reasonFor })
  return { form, autosave }
}
