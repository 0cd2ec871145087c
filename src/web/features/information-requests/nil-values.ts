import type { NilGiven } from '#contract/information-requests.ts'

/** The short answer as its fields hold it, under the path at which the server tells what is missing. */
export type NilValues = { answers: Required<NilGiven> }

export const emptyNil = (searchedOn: string): NilValues => ({
  answers: { systems_searched: [], names_searched: '', searched_on: searchedOn, searched_by: '', nil_note: '' },
})
