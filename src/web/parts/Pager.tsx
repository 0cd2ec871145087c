import { AppLink, type AppLinkTo } from './AppLink.tsx'
import styles from './Pager.module.css'

type PagerProps = {
  /** What is counted, in the plural: "cases". */
  of: string
  page: number
  pageSize: number
  total: number
  /** Counting stopped at `total`; there are more. */
  isMore?: boolean
  linkTo: (page: number) => AppLinkTo
}

/** First, last and the neighbours; the rest are left out. */
function pagesShown(page: number, last: number): (number | `gap before ${number}`)[] {
  const shown = [1, page - 1, page, page + 1, last].filter((n) => n >= 1 && n <= last)
  const unique = [...new Set(shown)].sort((a, b) => a - b)
  return unique.flatMap((n, index) =>
    index > 0 && n - (unique[index - 1] ?? n) > 1 ? [`gap before ${n}` as const, n] : [n],
  )
}

export function Pager({ of, page, pageSize, total, isMore = false, linkTo }: PagerProps) {
  const counted = Math.max(1, Math.ceil(total / pageSize))
  const last = isMore ? Math.max(counted, page + 1) : counted
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1
  return (
    <nav className={`${styles.pager} figures`} aria-label={`Pages of ${of}`}>
      <span className="soft">
        {from.toLocaleString('en-GB')} to{' '}
        {(isMore ? page * pageSize : Math.min(page * pageSize, total)).toLocaleString('en-GB')} of{' '}
        {isMore && 'more than '}
        {total.toLocaleString('en-GB')} {of}
      </span>
      {last > 1 && (
        <ul className={styles.pages}>
          {pagesShown(page, last).map((shown) =>
            typeof shown === 'string' ? (
              <li key={shown} className={styles.gap} aria-hidden="true">
                …
              </li>
            ) : (
              <li key={shown}>
                <AppLink
                  link={linkTo(shown)}
                  current={shown === page}
                  className={styles.page}
                  aria-label={`Page ${shown}`}
                >
                  {shown}
                </AppLink>
              </li>
            ),
          )}
        </ul>
      )}
    </nav>
  )
}
