import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DisplayLookups } from '#domain/forms/display-answer.ts'
import { agenciesQuery } from './request-queries.ts'

/** Words for codes. A return names nobody: it says "Child 1", so there are no people to look up. */
export function useAgencyLookups(): DisplayLookups {
  const { data: agencies } = useSuspenseQuery(agenciesQuery)
  return useMemo(
    () => ({
      personLabel: () => 'Somebody in the family',
      agencyName: (code) => agencies.find((agency) => agency.code === code)?.name ?? code,
    }),
    [agencies],
  )
}
