import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import type { QueuedConcern, TriageQueue } from '#contract/triage.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { EmptyState } from '../../app/states.tsx'
import { ButtonLink } from '../../parts/Button.tsx'
import { SafetyTag, StageTag } from '../../parts/CaseTags.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { longMoment } from '../../parts/moments.ts'
import styles from './triage.module.css'
import { queueQuery } from './triage-queries.ts'
import { workingDays } from './words.ts'

export const queueScreen = createLazyRoute('/app/triage')({ component: QueueScreen })

const triageLink = ({ reference }: { reference: string }) =>
  linkOptions({ to: '/cases/$reference/triage', params: { reference } })

/** Every concern that waits for its route, worst first, and the letters that are owed. */
function QueueScreen() {
  const { data: queue } = useSuspenseQuery(queueQuery)
  return (
    <>
      <PageHeader
        title="Triage"
        lead="Concerns that wait for their route, worst first: a child who is not safe, then what is due soonest."
      />
      {queue.concerns.length === 0 ? (
        <EmptyState
          title="No concern waits for triage"
          next={<ButtonLink link={{ to: '/cases' }}>See all cases</ButtonLink>}
        >
          <p>A referral comes here as soon as it is sent, and leaves when its route is decided.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={queue.concerns.length === 1 ? 'One concern' : `${queue.concerns.length} concerns`}
          columns={columns}
          rows={queue.concerns}
          rowKey={({ reference }) => reference}
          rowLink={triageLink}
        />
      )}
      {queue.lettersOwed.length > 0 && (
        <section className={styles.owedLetters}>
          <DataTable
            caption={queue.lettersOwed.length === 1 ? 'One letter owed' : `${queue.lettersOwed.length} letters owed`}
            columns={letterColumns}
            rows={queue.lettersOwed}
            rowKey={({ reference }) => reference}
            rowLink={triageLink}
          />
        </section>
      )}
    </>
  )
}

const columns: readonly Column<QueuedConcern>[] = [
  {
    id: 'reference',
    header: 'Reference',
    width: '9rem',
    isRowHeader: true,
    cell: ({ reference }) => <span className="reference">{reference}</span>,
  },
  {
    id: 'concern',
    header: 'Concern',
    cell: ({ pseudonym, title, childSafeNow, status }) => (
      <div className={styles.concern}>
        <div>
          <strong>{pseudonym}</strong> <span className="soft">{title}</span>
        </div>
        <SafetyTag childSafeNow={childSafeNow} stage={status} />
      </div>
    ),
  },
  { id: 'status', header: 'Stands at', width: '11rem', cell: Standing },
  {
    id: 'acknowledge',
    header: 'Acknowledge by',
    width: '11rem',
    cell: ({ acknowledgeBy, acknowledgeDaysLeft }) =>
      acknowledgeDaysLeft === null ? (
        <span className="soft">Acknowledged</span>
      ) : (
        <DueDate on={acknowledgeBy} workingDaysLeft={acknowledgeDaysLeft} isSoon={acknowledgeDaysLeft <= 0} />
      ),
  },
  {
    id: 'triage',
    header: 'Triage by',
    width: '11rem',
    cell: ({ triageBy, triageDaysLeft }) => <DueDate on={triageBy} workingDaysLeft={triageDaysLeft} />,
  },
]

function Standing({ status, waitingDays }: QueuedConcern) {
  return (
    <div className={styles.standing}>
      <StageTag stage={status} />
      {waitingDays > 0 && <div className="soft">{workingDays(waitingDays)} spent waiting for the referrer</div>}
    </div>
  )
}

const letterColumns: readonly Column<TriageQueue['lettersOwed'][number]>[] = [
  {
    id: 'reference',
    header: 'Reference',
    width: '9rem',
    isRowHeader: true,
    cell: ({ reference }) => <span className="reference">{reference}</span>,
  },
  {
    id: 'concern',
    header: 'Concern',
    cell: ({ pseudonym, title }) => (
      <>
        <strong>{pseudonym}</strong> <span className="soft">{title}</span>
      </>
    ),
  },
  { id: 'since', header: 'Outcome recorded', width: '14rem', cell: ({ since }) => longMoment(since) },
]
