import { useMemo } from 'react'
import type { DraftPerson } from '#contract/concerns.ts'
import type { DisplayLookups } from '#domain/forms/display-answer.ts'

/** Words for codes and people, as their writer sees them: label and name. */
export function useDraftLookups(
  agencies: readonly { readonly code: string; readonly name: string }[],
  people: readonly DraftPerson[],
): DisplayLookups {
  return useMemo(() => {
    const agencyNames = new Map(agencies.map(({ code, name }) => [code, name]))
    const labels = new Map(people.map(({ id, label, name }) => [id, name ? `${label} (${name})` : label]))
    return {
      agencyName: (code) => agencyNames.get(code) ?? code,
      personLabel: (id) => labels.get(id) ?? 'A person no longer listed',
    }
  }, [agencies, people])
}
