import { createContext, type ReactNode, useContext } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { FormValues } from '#domain/forms/answers.ts'
import type { AutosaveQueue } from './autosave-queue.ts'

/** The form as its questions reach it. Its parts never change identity, so nothing renders because of it. */
export type FormHandle = {
  readonly form: UseFormReturn<FormValues>
  readonly autosave: AutosaveQueue
  /** What keeps an answer from being taken, as it stands now. */
  readonly problemNow: (questionId: string) => string | undefined
}

const Handle = createContext<FormHandle | null>(null)

export function FormHandleProvider({ value, children }: { value: FormHandle; children: ReactNode }) {
  return <Handle value={value}>{children}</Handle>
}

export function useFormHandle(): FormHandle {
  const handle = useContext(Handle)
  if (!handle) throw new Error('A question was rendered outside SectionForm')
  return handle
}
