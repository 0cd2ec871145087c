import type { AgencyRow, RapidReview } from '#contract/rapid-reviews.ts'
import { Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Icon } from '../../parts/icons.tsx'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { DueCell, NameCell, ReturnedCell, StandingCell } from './AgencyCells.tsx'
import styles from './cockpit.module.css'
import type { CockpitTask } from './cockpit-task.ts'

type Acts = {
  onTask: (task: CockpitTask) => void
  onChase: (requestId: string | null) => void
  isChasing: boolean
}
type AgencyTableProps = Acts & { reference: string; review: RapidReview; rows: readonly AgencyRow[] }

/** Who was asked, how far each agency is, and who is late; the late ones first. */
export function AgencyTable({ reference, review, rows, onTask, ...acts }: AgencyTableProps) {
  const { counts, can } = review
  return (
    <section className={styles.agencies} aria-labelledby="agencies">
      <div className={styles.head}>
        <h2 id="agencies">Agencies</h2>
        <p className="soft">
          {`${counts.returned} of ${counts.asked} returned`}
          {counts.late > 0 && (
            <>
              , <strong className={styles.late}>{counts.late} late</strong>
            </>
          )}
          {counts.released > 0 && `, ${counts.released} released`}
        </p>
        <div className={`${styles.buttons} not-printed`}>
          {can.addAgency && (
            <Button small icon="plus" onClick={() => onTask({ name: 'add-agency' })}>
              Ask another agency
            </Button>
          )}
          {can.release && review.next.kind !== 'RELEASE' && (
            <Button small onClick={() => onTask({ name: 'release' })}>
              Release what is in
            </Button>
          )}
        </div>
      </div>
      <DataTable
        caption="Agencies asked, the late ones first"
        isCaptionHidden
        columns={columnsFor({ ...acts, onTask }, reference, rows.some(mayAct))}
        rows={rows}
        rowKey={({ requestId }) => requestId}
      />
    </section>
  )
}

const mayAct = ({ can }: AgencyRow) => Object.values(can).some(Boolean)

const columnsFor = (acts: Acts, reference: string, hasActs: boolean): readonly Column<AgencyRow>[] => [
  {
    id: 'agency',
    header: 'Agency',
    isRowHeader: true,
    width: '25%',
    cell: (row) => <NameCell row={row} reference={reference} />,
  },
  { id: 'standing', header: 'How far', width: '20%', cell: (row) => <StandingCell row={row} /> },
  { id: 'due', header: 'Due', width: '17%', cell: (row) => <DueCell row={row} /> },
  { id: 'returned', header: 'Returned', width: '17%', cell: (row) => <ReturnedCell row={row} /> },
  ...(hasActs ? [{ id: 'acts', header: 'To do', cell: (row: AgencyRow) => <RowActs row={row} {...acts} /> }] : []),
]

function RowActs({ row, onTask, onChase, isChasing }: Acts & { row: AgencyRow }) {
  const { can, shortName, requestId } = row
  const entries = [
    can.chase && !row.isLate ? { label: 'Chase', onSelect: () => onChase(requestId) } : null,
    can.extend ? { label: 'Give more time', onSelect: () => onTask({ name: 'extend', row }) } : null,
    can.goOnWithout ? { label: 'Go on without it', onSelect: () => onTask({ name: 'go-on-without', row }) } : null,
    can.resume ? { label: 'Wait for it after all', onSelect: () => onTask({ name: 'resume', row }) } : null,
    can.withdraw ? { label: 'Withdraw the request', onSelect: () => onTask({ name: 'withdraw', row }) } : null,
  ].filter((entry) => entry !== null)
  if (entries.length === 0 && !can.chase) return null
  return (
    <span className={`${styles.acts} not-printed`}>
      {can.chase && row.isLate && (
        <Button small aria-label={`Chase ${shortName}`} busy={isChasing} onClick={() => onChase(requestId)}>
          Chase
        </Button>
      )}
      {entries.length > 0 && (
        <MenuButton label={`More for ${shortName}`} entries={entries}>
          More
          <Icon name="chevron-down" size={14} />
        </MenuButton>
      )}
    </span>
  )
}
