import type { CaseRow } from '#contract/cases.ts'
import { formatDate } from '#domain/time/dates.ts'
import { SafetyTag, StageTag } from '../../parts/CaseTags.tsx'
import type { Column } from '../../parts/DataTable.tsx'
import styles from './register.module.css'

/** The columns of the register; their ids are what the server sorts by. */
export const registerColumns = (shortName: (code: string) => string): readonly Column<CaseRow>[] => [
  {
    id: 'reference',
    header: 'Reference',
    cell: ({ reference }) => <span className="reference">{reference}</span>,
    isRowHeader: true,
    sortable: true,
  },
  {
    id: 'title',
    header: 'Case',
    cell: ({ pseudonym, title, childSafeNow, stage }) => (
      <div className={styles.case}>
        <div>
          <span className={styles.pseudonym}>{pseudonym}</span> <span className={styles.title}>{title}</span>
        </div>
        <SafetyTag childSafeNow={childSafeNow} stage={stage} />
      </div>
    ),
    sortable: true,
  },
  { id: 'stage', header: 'Stage', cell: ({ stage }) => <StageTag stage={stage} />, sortable: true },
  { id: 'agency', header: 'Referred by', cell: ({ agency }) => shortName(agency), sortable: true },
  {
    id: 'received',
    header: 'Received',
    cell: ({ receivedOn }) => (
      <time dateTime={receivedOn} className={styles.received}>
        {formatDate(receivedOn)}
      </time>
    ),
    sortable: true,
    align: 'end',
  },
]
