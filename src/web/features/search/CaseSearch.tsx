import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api/client.ts'
import { refusalText } from '../../api/refusals.ts'
import { SearchPalette } from '../../app/SearchPalette.tsx'

const waitForMoreKeys = 200

/** Finds a case by reference, pseudonym or words of its title. */
export function CaseSearch({ onClose }: { onClose: () => void }) {
  const [query, setQuery] = useState('')
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(query.trim()), waitForMoreKeys)
    return () => clearTimeout(timer)
  }, [query])
  const found = useQuery(api.search.find.queryOptions({ input: { q: asked }, enabled: asked !== '' }))
  const isCurrent = asked !== '' && asked === query.trim()
  return (
    <SearchPalette
      query={query}
      onQuery={setQuery}
      results={(isCurrent ? (found.data ?? []) : []).map(({ reference, title, pseudonym, also }) => ({
        id: reference,
        group: 'Cases',
        title,
        detail: also.length > 0 ? `${pseudonym}, also ${also.join(', ')}` : pseudonym,
        reference,
        link: { to: '/cases/$reference', params: { reference } },
      }))}
      isSearching={query.trim() !== '' && (!isCurrent || found.isFetching)}
      problem={isCurrent && found.error ? refusalText(found.error) : null}
      onClose={onClose}
    />
  )
}
