import { linkOptions } from '@tanstack/react-router'
import { EmptyState } from '../../app/states.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { isFiltered, type RegisterSearch, registerSearchOf } from './register-search.ts'

/** An empty register says why, and what to do next. */
export function NothingHere({
  search,
  count,
  onClear,
}: {
  search: RegisterSearch
  count: number
  onClear: () => void
}) {
  if (count > 0) {
    return (
      <EmptyState
        title="There are no cases on this page"
        next={
          <ButtonLink link={linkOptions({ to: '/cases', search: registerSearchOf({ ...search, page: 1 }) })}>
            Go to the first page
          </ButtonLink>
        }
      />
    )
  }
  if (isFiltered(search)) {
    return (
      <EmptyState title="No case matches" next={<Button onClick={onClear}>Clear filters</Button>}>
        <p>Take a filter away, or try fewer words. The text is looked for in references, pseudonyms and titles.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No cases yet" next={<ButtonLink link={linkOptions({ to: '/' })}>Go to My work</ButtonLink>}>
      <p>A case appears here as soon as a Case of Concern referral that you may see has been sent.</p>
    </EmptyState>
  )
}
