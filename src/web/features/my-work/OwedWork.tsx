import type { WorkItem } from '#contract/my-work.ts'
import { taskOf } from '#domain/my-work/work-kinds.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { longMoment } from '../../parts/moments.ts'
import styles from './my-work.module.css'
import { workLink } from './work-link.ts'

/** What this person owes, worst first as the server orders it. */
export function OwedWork({ items }: { items: readonly WorkItem[] }) {
  return (
    <section className={styles.section}>
      <DataTable<WorkItem>
        caption="What you owe"
        rows={items}
        rowKey={({ kind, reference, meetingId, requestId, since }) =>
          `${kind} ${requestId ?? reference ?? meetingId} ${since}`
        }
        rowLink={workLink}
        columns={[
          { id: 'task', header: 'Task', isRowHeader: true, width: '17rem', cell: ({ kind }) => taskOf(kind) },
          { id: 'about', header: 'About', cell: ({ title }) => title },
          {
            id: 'reference',
            header: 'Reference',
            width: '10rem',
            cell: ({ reference }) => reference && <span className="reference">{reference}</span>,
          },
          {
            id: 'due',
            header: 'Due',
            width: '17rem',
            cell: ({ dueOn, workingDaysLeft, since }) =>
              dueOn ? (
                <DueDate on={dueOn} workingDaysLeft={workingDaysLeft} />
              ) : (
                <span className="soft">Since {longMoment(since)}</span>
              ),
          },
        ]}
      />
    </section>
  )
}
