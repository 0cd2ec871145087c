import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import type { ReturnRow } from '#contract/returns.ts'
import { requestStatusLabels } from '#domain/information-requests/request-status.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { EmptyState } from '../../app/states.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { longMoment } from '../../parts/moments.ts'
import { StatusTag } from '../../parts/StatusTag.tsx'
import { returnsQuery } from './request-queries.ts'
import { statusTones } from './request-words.ts'

export const returnsScreen = createLazyRoute('/app/cases/$reference/rapid/returns')({ component: ReturnsScreen })

/** What each agency returned. Before that only how far it is: its words are its own. */
function ReturnsScreen() {
  const { reference } = returnsScreen.useParams()
  const { data: rows } = useSuspenseQuery(returnsQuery(reference))
  if (rows.length === 0) {
    return (
      <EmptyState title="Nothing to read yet">
        <p>Returns stand here once agencies were asked, or once the pack is released to yours.</p>
      </EmptyState>
    )
  }
  const linkOf = ({ requestId, returnNumber }: ReturnRow) =>
    returnNumber > 0
      ? linkOptions({ to: '/cases/$reference/rapid/returns/$requestId', params: { reference, requestId }, search: {} })
      : null
  return (
    <DataTable<ReturnRow>
      caption="Returns by agency"
      rows={rows}
      rowKey={({ requestId }) => requestId}
      rowLink={linkOf}
      columns={[
        { id: 'agency', header: 'Agency', isRowHeader: true, cell: ({ agency }) => agency.name },
        { id: 'status', header: 'Status', width: '13rem', cell: (row) => <Stands row={row} /> },
        {
          id: 'due',
          header: 'Due',
          width: '12rem',
          cell: ({ dueOn, daysLeft, returnedOn, isOnTime }) =>
            returnedOn ? (
              <>
                <div>Returned {formatLongDate(returnedOn)}</div>
                <div className="soft">{isOnTime ? 'On time' : 'Late'}</div>
              </>
            ) : (
              dueOn && <DueDate on={dueOn} workingDaysLeft={daysLeft} />
            ),
        },
        {
          id: 'progress',
          header: 'Progress',
          width: '11rem',
          cell: ({ percent, savedAt, returnNumber }) =>
            returnNumber === 0 &&
            percent !== null && (
              <>
                <div>{percent}% answered</div>
                {savedAt && <div className="soft">Saved {longMoment(savedAt)}</div>}
              </>
            ),
        },
      ]}
    />
  )
}

function Stands({ row: { status, isNil, openQueries, isReleased } }: { row: ReturnRow }) {
  return (
    <>
      {status === null ? (
        <StatusTag tone="done">Released to you</StatusTag>
      ) : (
        <StatusTag tone={statusTones[status]}>{requestStatusLabels[status]}</StatusTag>
      )}
      {isNil && status !== 'NIL_RETURN' && <div className="soft">Nothing known</div>}
      {openQueries > 0 && (
        <div className="soft">{openQueries === 1 ? '1 question open' : `${openQueries} questions open`}</div>
      )}
      {status !== null && isReleased && <div className="soft">Released to the other agencies</div>}
    </>
  )
}
