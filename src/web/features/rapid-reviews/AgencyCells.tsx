import type { AgencyRow } from '#contract/rapid-reviews.ts'
import { isOwed, requestStatusLabels } from '#domain/information-requests/request-status.ts'
import { hasReturned } from '#domain/rapid-reviews/cockpit.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { rapidPage } from '../../app/rapid-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { longMoment } from '../../parts/moments.ts'
import { StatusTag } from '../../parts/StatusTag.tsx'
import styles from './cockpit.module.css'
import { requestTones } from './request-tones.ts'

type Cell = { row: AgencyRow }

/** The agency, whose return is opened from here once it is in, and its members. */
export function NameCell({ row, reference }: Cell & { reference: string }) {
  const { name, members, status, requestId } = row
  return (
    <>
      {hasReturned(status) ? (
        <AppLink link={{ to: `${rapidPage('returns').to}/$requestId`, params: { reference, requestId }, search: {} }}>
          {name}
        </AppLink>
      ) : (
        name
      )}
      <span className={styles.beneath}>
        {members.length > 0 ? members.join(', ') : isOwed(status) ? <NotReached /> : ''}
      </span>
    </>
  )
}

const NotReached = () => <StatusTag tone="attention">No member: reach them yourself</StatusTag>

/** How far it is: the status, and while it is written a share and the time of the last save. No word of the text. */
export function StandingCell({ row }: Cell) {
  const { status, percent, savedAt, isAuthorNamed, endedReason } = row
  const isWritten = status === 'DRAFTING' || status === 'MEMBER_QA'
  return (
    <div>
      <span className={styles.marks}>
        {row.isLate && <StatusTag tone="urgent">Late</StatusTag>}
        <StatusTag tone={requestTones[status]}>{requestStatusLabels[status]}</StatusTag>
      </span>
      {isWritten && (
        <span className={styles.beneath}>
          <progress className={styles.progress} max={100} value={percent} aria-label={`${row.shortName}: answered`} />
          {percent} %{savedAt && `, saved ${longMoment(savedAt)}`}
        </span>
      )}
      {status === 'ACKNOWLEDGED' && !isAuthorNamed && <span className={styles.beneath}>No author named yet</span>}
      {endedReason && <span className={styles.beneath}>{endedReason}</span>}
    </div>
  )
}

/** The day that counts; beside it the first, where more time was given, with the reasons. */
export function DueCell({ row }: Cell) {
  const { dueOn, firstDueOn, daysLeft, extensions, chasedOn, chasedBy } = row
  return (
    <div>
      <DueDate on={dueOn} workingDaysLeft={daysLeft} />
      {dueOn !== firstDueOn && (
        <details className={styles.more}>
          <summary>First due {formatLongDate(firstDueOn)}</summary>
          <ul>
            {extensions.map(({ to, reason, by, at }) => (
              <li key={at}>
                To {formatLongDate(to)}: {reason} <span className="soft">({by})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {chasedOn && daysLeft !== null && (
        <span className={styles.beneath}>
          Chased {formatLongDate(chasedOn)}
          {chasedBy && ` by ${chasedBy}`}
        </span>
      )}
    </div>
  )
}

/** When it came, and what to know of it since. Empty until there is something. */
export function ReturnedCell({ row: { returnedOn, isOnTime, queriesOpen, withheld, releasedAt } }: Cell) {
  if (!returnedOn && queriesOpen + withheld === 0 && !releasedAt) return null
  return (
    <div>
      {returnedOn && (
        <>
          <time dateTime={returnedOn}>{formatLongDate(returnedOn)}</time>
          <span className={styles.beneath}>{isOnTime ? 'In time' : 'Late'}</span>
        </>
      )}
      <span className={styles.marks}>
        {queriesOpen > 0 && (
          <StatusTag tone="attention">
            {queriesOpen === 1 ? '1 question open' : `${queriesOpen} questions open`}
          </StatusTag>
        )}
        {withheld > 0 && <StatusTag tone="closed">{withheld === 1 ? '1 withheld' : `${withheld} withheld`}</StatusTag>}
        {releasedAt && <StatusTag tone="done">Released</StatusTag>}
      </span>
    </div>
  )
}
