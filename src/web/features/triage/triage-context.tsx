import { createContext, type ReactNode, useContext } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Triage } from '#contract/triage.ts'
import type { FormValues } from '#domain/forms/answers.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import type { AutosaveQueue } from '../../form/autosave-queue.ts'
import type { FormSurroundings } from '../../form/form-surroundings.tsx'
import type { Problems } from '../../form/QuestionField.tsx'

/** The triage of one case while its record is open for writing. */
export type OpenTriage = {
  readonly reference: string
  readonly triage: Triage
  readonly definition: FormDefinition
  readonly form: UseFormReturn<FormValues>
  readonly autosave: AutosaveQueue
  readonly surroundings: FormSurroundings
  /** What keeps the outcome from being recorded, by question, as the last attempt found it. */
  readonly problems: Problems
}

const Open = createContext<OpenTriage | null>(null)

export function OpenTriageProvider({ value, children }: { value: OpenTriage; children: ReactNode }) {
  return <Open value={value}>{children}</Open>
}

export function useOpenTriage(): OpenTriage {
  const open = useContext(Open)
  if (!open) throw new Error('A part of the triage record was rendered outside it')
  return open
}
