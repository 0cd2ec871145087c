import { createContext, type ReactNode, useContext } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { FormValues } from '#domain/forms/answers.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import type { AutosaveQueue } from '../../form/autosave-queue.ts'
import type { FormSurroundings } from '../../form/form-surroundings.tsx'

/** The return as its pages share it while it is written. */
export type OpenReturn = {
  readonly definition: FormDefinition
  readonly form: UseFormReturn<FormValues>
  readonly autosave: AutosaveQueue
  readonly surroundings: FormSurroundings
}

const Return = createContext<OpenReturn | null>(null)

export function OpenReturnProvider({ value, children }: { value: OpenReturn; children: ReactNode }) {
  return <Return value={value}>{children}</Return>
}

export function useReturn(): OpenReturn {
  const open = useContext(Return)
  if (!open) throw new Error('A page of a return was rendered outside its layout')
  return open
}
