import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router'
import type { RunningClock } from '#contract/my-work.ts'
import { clockLabels } from '#domain/clocks/clock.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { EmptyState } from '../../app/states.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { clockLink } from '../../parts/clock-link.ts'
import { clockTones, clockWords } from '../../parts/clock-words.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { StatusTag } from '../../parts/StatusTag.tsx'
import { ClockTally } from './ClockTally.tsx'
import styles from './my-work.module.css'
import { clocksQuery } from './my-work-query.ts'

export const clocksScreen = createLazyRoute('/app/clocks')({ component: ClocksScreen })

/** Every clock of the partnership at a glance, the worst first. */
function ClocksScreen() {
  const { data: clocks } = useSuspenseQuery(clocksQuery)
  const { status } = useSearch({ from: '/app/clocks' })
  const navigate = useNavigate({ from: '/clocks' })
  const shown = status ? clocks.filter((clock) => clock.status === status) : clocks
  return (
    <>
      <PageHeader title="Clocks" lead="Every time limit that is running, counted in working days." />
      {clocks.length === 0 ? (
        <EmptyState title="No clock is running" next={<ButtonLink link={{ to: '/cases' }}>See the cases</ButtonLink>}>
          <p>
            A clock starts when a referral is received, a serious incident is recorded, a meeting is planned or a review
            begins.
          </p>
        </EmptyState>
      ) : (
        <>
          <ClockTally
            clocks={clocks}
            chosen={status}
            onChoose={(next) => navigate({ search: next ? { status: next } : {}, replace: true })}
          />
          <ClockTable clocks={shown} />
        </>
      )}
    </>
  )
}

const aboutLink = ({ code, reference, meetingId }: RunningClock) => {
  if (reference) return clockLink(code, reference)
  return meetingId ? { to: '/meetings/$meetingId', params: { meetingId } } : null
}

function ClockTable({ clocks }: { clocks: readonly RunningClock[] }) {
  return (
    <DataTable<RunningClock>
      caption={clocks.length === 1 ? 'One clock' : `${clocks.length} clocks`}
      rows={clocks}
      rowKey={({ code, reference, meetingId, dueOn, title }) => `${code} ${reference ?? meetingId} ${dueOn} ${title}`}
      rowLink={aboutLink}
      columns={[
        { id: 'about', header: 'About', isRowHeader: true, cell: ({ title }) => title },
        {
          id: 'reference',
          header: 'Reference',
          width: '9rem',
          cell: ({ reference }) => reference && <span className="reference">{reference}</span>,
        },
        {
          id: 'clock',
          header: 'Clock',
          width: '11rem',
          cell: ({ code, waitedDays }) => (
            <>
              {clockLabels[code]}
              {waitedDays > 0 && (
                <div className={styles.waited}>
                  {waitedDays} working day{waitedDays === 1 ? '' : 's'} spent waiting for the referrer
                </div>
              )}
            </>
          ),
        },
        {
          id: 'due',
          header: 'Due',
          width: '13.5rem',
          cell: ({ dueOn, firstDueOn, workingDaysLeft }) => (
            <div>
              <DueDate on={dueOn} workingDaysLeft={workingDaysLeft} />
              {firstDueOn && <div className={styles.waited}>First due {formatLongDate(firstDueOn)}</div>}
            </div>
          ),
        },
        {
          id: 'status',
          header: 'Status',
          width: '8rem',
          cell: ({ status }) => <StatusTag tone={clockTones[status]}>{clockWords[status]}</StatusTag>,
        },
      ]}
    />
  )
}
