import type { WorkItem } from '#contract/my-work.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { caseLink } from './case-link.ts'
import styles from './my-work.module.css'

/** Referrals that wait for triage, the one due first on top. */
export function DueWork({ items }: { items: readonly WorkItem[] }) {
  return (
    <section className={styles.section}>
      <DataTable<WorkItem>
        caption="To triage"
        rows={items}
        rowKey={(item) => item.reference ?? item.title}
        rowLink={caseLink}
        columns={[
          { id: 'title', header: 'Case of Concern', isRowHeader: true, cell: (item) => item.title },
          {
            id: 'reference',
            header: 'Reference',
            width: '11rem',
            cell: (item) => <span className="reference">{item.reference}</span>,
          },
          {
            id: 'due',
            header: 'Triage by',
            width: '22rem',
            cell: (item) => item.dueOn && <DueDate on={item.dueOn} workingDaysLeft={item.workingDaysLeft} />,
          },
        ]}
      />
    </section>
  )
}
