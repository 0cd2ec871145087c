import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import { EmptyState } from '../../app/states.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { scopeQuery } from './rapid-queries.ts'
import { ScopeForm } from './ScopeForm.tsx'

export const scopeScreen = createLazyRoute('/app/cases/$reference/rapid/scope')({ component: ScopeScreen })

/** Who is asked, about whom, for which time, and by when. */
function ScopeScreen() {
  const { reference } = scopeScreen.useParams()
  const { data: page } = useSuspenseQuery(scopeQuery(reference))
  if (!page.isOpen) {
    return (
      <EmptyState
        title="The requests are out"
        next={
          <ButtonLink link={linkOptions({ to: '/cases/$reference/rapid', params: { reference } })}>
            See the Rapid Review
          </ButtonLink>
        }
      >
        <p>The scope stays as it was sent. Ask another agency, or withdraw a request, from the page at a glance.</p>
      </EmptyState>
    )
  }
  return <ScopeForm key={reference} reference={reference} page={page} />
}
