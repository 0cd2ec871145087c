import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { FileAnswer } from '#domain/forms/answers.ts'
import type { DisplayLookups } from '#domain/forms/display-answer.ts'
import type { AppLinkTo } from '../parts/AppLink.tsx'

export type KnownPerson = {
  readonly id: string
  /** "Child 1": what stands for the name in answers. */
  readonly label: string
  /** Given only to those who may see it here, such as the writer of the draft. */
  readonly name?: string
  readonly roles: readonly string[]
}

/** A suggestion and why it may help. Never in the way. */
export type Advice = { readonly code: string; readonly suggestion: string; readonly why: string }

/** What questions need to know of the world around the form. */
export type FormSurroundings = {
  /** ISO date. */
  readonly today: string
  readonly agencies: readonly { readonly code: string; readonly name: string }[]
  /** Whom to call when a child may not be safe. */
  readonly urgentContact?: string
  readonly people: readonly KnownPerson[]
  readonly onAddPerson?: (questionId: string) => void
  readonly personLink?: (personId: string) => AppLinkTo
  readonly onUpload?: (file: File) => Promise<FileAnswer>
  /** What stands above one answer from elsewhere, such as a comment on it. */
  readonly noteAt?: (questionId: string) => ReactNode
  /** Suggestions beside what is being written; asked in a pause of the typing. `least`: the words the question aims at. */
  readonly advise?: (questionId: string, text: string, least: number | undefined) => readonly Advice[]
  readonly onRemoveFile?: (fileId: string) => Promise<unknown>
}

const Surroundings = createContext<FormSurroundings | null>(null)

export function FormSurroundingsProvider({ value, children }: { value: FormSurroundings; children: ReactNode }) {
  return <Surroundings value={value}>{children}</Surroundings>
}

export function useFormSurroundings(): FormSurroundings {
  const surroundings = useContext(Surroundings)
  if (!surroundings) throw new Error('A question was rendered outside FormSurroundingsProvider')
  return surroundings
}

/** Labels for people and agencies, as answers are shown in words. */
export function useLookups(): DisplayLookups {
  const { people, agencies } = useFormSurroundings()
  return useMemo(
    () => ({
      personLabel: (id) => people.find((person) => person.id === id)?.label ?? 'A person no longer listed',
      agencyName: (code) => agencies.find((agency) => agency.code === code)?.name ?? code,
    }),
    [people, agencies],
  )
}
