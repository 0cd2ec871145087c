import type { Seat } from '#contract/directory.ts'
import { roleLabels } from '#domain/access/roles.ts'
import { formatDate } from '#domain/time/dates.ts'
import { Button } from '../../parts/Button.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { StatusTag } from '../../parts/StatusTag.tsx'
import styles from './directory.module.css'
import type { DirectoryTask } from './directory-task.ts'

type SeatsProps = { seats: readonly Seat[]; onTask: (task: DirectoryTask) => void }

/** In the order of the terms of reference. */
export function Seats({ seats, onTask }: SeatsProps) {
  return (
    <section className={styles.section}>
      <DataTable<Seat>
        caption="Seats"
        rows={seats}
        rowKey={(seat) => seat.id}
        columns={[
          {
            id: 'title',
            header: 'Seat',
            isRowHeader: true,
            width: '30%',
            cell: ({ title, role }) => (
              <>
                {title}
                {roleLabels[role] !== title && <span className={styles.beneath}>{roleLabels[role]}</span>}
              </>
            ),
          },
          { id: 'agency', header: 'Agency', width: '22%', cell: ({ agency }) => agency.shortName },
          { id: 'holders', header: 'Held by', cell: (seat) => <Holders seat={seat} onTask={onTask} /> },
          {
            id: 'actions',
            header: 'Fill the seat',
            width: '12rem',
            cell: (seat) => (
              <div className={styles.actions}>
                <Button
                  small
                  look="quiet"
                  aria-label={`Appoint to ${seat.title}`}
                  onClick={() => onTask({ name: 'appoint', seat })}
                >
                  Appoint
                </Button>
                <Button
                  small
                  look="quiet"
                  aria-label={`Invite to ${seat.title}`}
                  onClick={() => onTask({ name: 'invite', seat })}
                >
                  Invite
                </Button>
              </div>
            ),
          },
        ]}
      />
    </section>
  )
}

function Holders({ seat, onTask }: { seat: Seat; onTask: (task: DirectoryTask) => void }) {
  if (seat.holders.length === 0) return <StatusTag tone="attention">Vacant</StatusTag>
  return (
    <ul className={styles.holders}>
      {seat.holders.map((holder) => (
        <li key={holder.holdingId} className={styles.holder}>
          <span>
            {holder.name}
            <span className={styles.beneath}>
              {holder.until
                ? `until ${formatDate(holder.until)} (first day without)`
                : `since ${formatDate(holder.from)}`}
            </span>
          </span>
          {!holder.until && (
            <Button
              small
              look="quiet"
              aria-label={`End the seat of ${holder.name}: ${seat.title}`}
              onClick={() => onTask({ name: 'end-seat', seat, holder })}
            >
              End
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
