import { createContext, type ReactNode, useContext } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Concern, DraftPerson } from '#contract/concerns.ts'
import type { FormValues } from '#domain/forms/answers.ts'
import type { AutosaveQueue } from '../../form/autosave-queue.ts'
import type { FormSurroundings } from '../../form/form-surroundings.tsx'

/** The draft as its pages share it. */
export type OpenDraft = {
  readonly draft: Concern
  readonly form: UseFormReturn<FormValues>
  readonly autosave: AutosaveQueue
  /** As last heard from the server; a person's own page holds what is being written. */
  readonly people: readonly DraftPerson[]
  readonly refreshPeople: () => Promise<unknown>
  readonly surroundings: FormSurroundings
}

const Draft = createContext<OpenDraft | null>(null)

export function DraftProvider({ value, children }: { value: OpenDraft; children: ReactNode }) {
  return <Draft value={value}>{children}</Draft>
}

export function useDraft(): OpenDraft {
  const draft = useContext(Draft)
  if (!draft) throw new Error('A page of a draft was rendered outside its layout')
  return draft
}
