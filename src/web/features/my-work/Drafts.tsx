import type { WorkItem } from '#contract/my-work.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { longMoment } from '../../parts/moments.ts'
import styles from './my-work.module.css'

/** Referrals begun and not sent yet. */
export function Drafts({ items }: { items: readonly WorkItem[] }) {
  return (
    <section className={styles.section}>
      <DataTable<WorkItem>
        caption="Drafts to finish"
        rows={items}
        rowKey={(item) => item.concernId ?? item.since}
        rowLink={({ concernId }) => ({ to: '/concerns/$concernId', params: { concernId: concernId ?? '' } })}
        columns={[
          { id: 'title', header: 'Draft', isRowHeader: true, cell: (item) => item.title },
          { id: 'changed', header: 'Last changed', width: '22rem', cell: (item) => longMoment(item.since) },
        ]}
      />
    </section>
  )
}
