import { useQuery } from '@tanstack/react-query'
import type { InputHTMLAttributes, Ref } from 'react'
import { normaliseReference } from '#domain/cases/reference.ts'
import { api } from '../../api/client.ts'
import { LabelledInput } from '../../parts/Labelled.tsx'

type OtherCaseInputProps = InputHTMLAttributes<HTMLInputElement> & {
  typed: string
  problem: string | undefined
  ref?: Ref<HTMLInputElement>
}

/** The reference of another case, said back with its title, so that nobody joins the wrong one. */
export function OtherCaseInput({ typed, ...rest }: OtherCaseInputProps) {
  const wanted = normaliseReference(typed) ?? ''
  const found = useQuery(api.search.find.queryOptions({ input: { q: wanted }, enabled: wanted !== '' }))
  const hit = wanted ? found.data?.find(({ reference }) => reference === wanted) : undefined
  return (
    <LabelledInput
      {...rest}
      label="Reference of the other case"
      hint={
        <span role="status">
          {hit ? `${hit.reference}: ${hit.pseudonym}. ${hit.title}` : 'As it stands in the register.'}
        </span>
      }
      autoComplete="off"
    />
  )
}
