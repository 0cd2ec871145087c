import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions, Outlet, useLocation } from '@tanstack/react-router'
import { rapidPage, rapidPageNames } from '../../app/rapid-pages.ts'
import { EmptyState } from '../../app/states.tsx'
import { AppLink } from '../../parts/AppLink.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import styles from './rapid.module.css'
import { rapidReviewQuery } from './rapid-queries.ts'

export const rapidLayout = createLazyRoute('/app/cases/$reference/rapid')({ component: RapidLayout })

/** Around every page of a Rapid Review: where else in it one can go. */
function RapidLayout() {
  const { reference } = rapidLayout.useParams()
  const { data } = useSuspenseQuery(rapidReviewQuery(reference))
  const place = useLocation({ select: ({ pathname }) => pathname.split('/')[4] ?? '' })
  const { review } = data
  if (!review) {
    return (
      <EmptyState
        title="No Rapid Review yet"
        next={
          <ButtonLink link={linkOptions({ to: '/cases/$reference', params: { reference } })}>
            See the overview
          </ButtonLink>
        }
      >
        <p>A Rapid Review opens when a serious incident has been notified.</p>
      </EmptyState>
    )
  }
  const pages = rapidPageNames.map(rapidPage).filter(({ shows }) => shows(review))
  return (
    <>
      {pages.length > 1 && (
        <nav aria-label="Pages of the Rapid Review" className="not-printed">
          <ul className={styles.pages}>
            {pages.map(({ label, to }) => (
              <li key={to}>
                <AppLink
                  link={{ to, params: { reference }, search: {} }}
                  current={(to.split('/')[4] ?? '') === place}
                  className={styles.page}
                >
                  {label}
                </AppLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Outlet />
    </>
  )
}
