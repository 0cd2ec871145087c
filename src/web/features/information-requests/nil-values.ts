import type { NilGiven, ReturnVersion } from '#contract/information-requests.ts'
import { versionValues } from './version-values.ts'

/** The short answer as its fields hold it, under the path at which the server tells what is missing. */
export type NilValues = { answers: Required<NilGiven> }

export const emptyNil = (searchedOn: string): NilValues => ({
  answers: { systems_searched: [], names_searched: '', searched_on: searchedOn, searched_by: '', nil_note: '' },
})

/** What the version before said was searched, to begin the next one with. */
export const nilOf = ({ answers }: ReturnVersion): NilValues => ({
  // Written by the short answer's own schema.
  answers: { ...emptyNil('').answers, ...(versionValues(answers).answers as Partial<NilGiven>) },
})
