import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { auditActions } from '#domain/audit/audit-actions.ts'
import { api } from '../../api/client.ts'
import { refusalText } from '../../api/refusals.ts'
import { EmptyState, ErrorState, Loading } from '../../app/states.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { LabelledInput, LabelledSelect } from '../../parts/Labelled.tsx'
import { longMoment } from '../../parts/moments.ts'
import styles from './audit.module.css'
import type { AuditSearch } from './routes.tsx'

const here = '/administration/audit'

/** References and field names, newest first. */
export function Trail({ search }: { search: AuditSearch }) {
  const trail = useQuery(api.audit.list.queryOptions({ input: search, placeholderData: keepPreviousData }))
  return (
    <section className={styles.section}>
      <h2>What was done</h2>
      <TrailFilter search={search} />
      {trail.error && !trail.data ? (
        <ErrorState title="The trail could not be read" onRetry={() => trail.refetch()} isRetrying={trail.isFetching}>
          <p>{refusalText(trail.error)}</p>
        </ErrorState>
      ) : !trail.data ? (
        <Loading what="the trail" />
      ) : trail.data.events.length === 0 ? (
        <EmptyState
          title="Nothing like this was written down"
          next={<ButtonLink link={{ to: here }}>Show everything</ButtonLink>}
        />
      ) : (
        <DataTable
          caption="Audit trail, newest first"
          isCaptionHidden
          isBusy={trail.isPlaceholderData}
          rows={trail.data.events}
          rowKey={({ id }) => id}
          columns={[
            { id: 'action', header: 'What', isRowHeader: true, width: '26%', cell: ({ action }) => action },
            { id: 'actor', header: 'Who', width: '16%', cell: ({ actor }) => actor },
            {
              id: 'at',
              header: 'When',
              width: '15rem',
              cell: ({ at }) => <span className="reference">{longMoment(at)}</span>,
            },
            {
              id: 'reference',
              header: 'Case',
              width: '12%',
              cell: ({ reference }) => reference && <span className="reference">{reference}</span>,
            },
            { id: 'fields', header: 'Fields', cell: ({ fields }) => fields.length > 0 && <Fields names={fields} /> },
          ]}
        />
      )}
      <nav className={styles.paging} aria-label="Pages of the trail">
        {search.before && <ButtonLink link={{ to: here, search: { ...search, before: undefined } }}>Newest</ButtonLink>}
        {trail.data?.next && (
          <ButtonLink link={{ to: here, search: { ...search, before: trail.data.next } }}>Older</ButtonLink>
        )}
      </nav>
    </section>
  )
}

const shownAtOnce = 4

/** The names of a few answers; of many, first how many. */
function Fields({ names }: { names: readonly string[] }) {
  if (names.length <= shownAtOnce) return names.join(', ')
  return (
    <details className={styles.fields}>
      <summary>{names.length} fields</summary>
      {names.join(', ')}
    </details>
  )
}

function TrailFilter({ search }: { search: AuditSearch }) {
  const navigate = useNavigate()
  return (
    <form
      key={`${search.action} ${search.actor}`}
      className={styles.filter}
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget)
        void navigate({
          to: here,
          search: { action: String(typed.get('action')), actor: String(typed.get('actor')).trim() },
        })
      }}
    >
      <LabelledSelect label="What was done" name="action" defaultValue={search.action ?? ''}>
        <option value="">Anything</option>
        {Object.entries(auditActions).map(([action, { label }]) => (
          <option key={action} value={action}>
            {label}
          </option>
        ))}
      </LabelledSelect>
      <LabelledInput label="By whom (full name)" name="actor" autoComplete="off" defaultValue={search.actor ?? ''} />
      <Button type="submit">Show</Button>
    </form>
  )
}
