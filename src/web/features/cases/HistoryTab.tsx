import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { HistoryEvent } from '#contract/cases.ts'
import { referralForm } from '#domain/concerns/referral-form.ts'
import { questionsById } from '#domain/forms/answers.ts'
import { personForm } from '#domain/people/person-form.ts'
import { refusalText } from '../../api/refusals.ts'
import { EmptyState } from '../../app/states.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { LabelledSelect } from '../../parts/Labelled.tsx'
import { longMoment } from '../../parts/moments.ts'
import { historyQuery } from './case-queries.ts'
import { type CaseSearch, caseSearchOf } from './case-search.ts'
import styles from './history.module.css'

type HistoryTabProps = Pick<CaseSearch, 'show' | 'by'> & { reference: string }

const forms = [questionsById(referralForm), questionsById(personForm)]
const labelOf = (field: string) => forms.map((form) => form.get(field)?.label).find(Boolean) ?? field

/** Who did what in this case, and who looked. */
export function HistoryTab({ reference, show, by }: HistoryTabProps) {
  const navigate = useNavigate({ from: '/cases/$reference' })
  const history = useSuspenseInfiniteQuery(historyQuery(reference, { ...(show && { show }), ...(by && { by }) }))
  const events = history.data.pages.flatMap((page) => page.events)
  const people = history.data.pages[0]?.people ?? []
  const narrow = (changed: { show?: string; by?: string }) =>
    void navigate({ search: (now) => caseSearchOf({ ...now, ...changed }), resetScroll: false })
  return (
    <>
      <search className={`${styles.filters} not-printed`} aria-label="Filter the history">
        <LabelledSelect label="Show" value={show ?? ''} onChange={(event) => narrow({ show: event.target.value })}>
          <option value="">Changes and looks</option>
          <option value="changes">Changes</option>
          <option value="looks">Looks</option>
        </LabelledSelect>
        <LabelledSelect label="Person" value={by ?? ''} onChange={(event) => narrow({ by: event.target.value })}>
          <option value="">Anyone</option>
          {people.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </LabelledSelect>
      </search>
      {events.length === 0 ? (
        <EmptyState
          title="Nothing of this kind has happened"
          next={<Button onClick={() => narrow({ show: '', by: '' })}>Show everything</Button>}
        />
      ) : (
        <DataTable
          caption="History of this case, latest first"
          isCaptionHidden
          columns={columns}
          rows={events}
          rowKey={({ id }) => id}
        />
      )}
      {history.isFetchNextPageError && (
        <Banner tone="urgent" title="Earlier events could not be loaded" announced>
          {refusalText(history.error)}
        </Banner>
      )}
      {history.hasNextPage && (
        <Button busy={history.isFetchingNextPage && 'Loading'} onClick={() => void history.fetchNextPage()}>
          Load earlier events
        </Button>
      )}
    </>
  )
}

const columns: readonly Column<HistoryEvent>[] = [
  {
    id: 'action',
    header: 'What',
    isRowHeader: true,
    cell: ({ action, fields, detail }) => (
      <div className={styles.what}>
        {action}
        {detail && <div className={styles.fields}>{detail}</div>}
        <Fields fields={fields} />
      </div>
    ),
  },
  { id: 'actor', header: 'Who', cell: ({ actor }) => actor },
  {
    id: 'at',
    header: 'When',
    cell: ({ at }) => (
      <time dateTime={at} className={styles.when}>
        {longMoment(at)}
      </time>
    ),
    align: 'end',
  },
]

const shownAtOnce = 3

function Fields({ fields }: { fields: readonly string[] }) {
  if (fields.length === 0) return null
  if (fields.length <= shownAtOnce) return <div className={styles.fields}>{fields.map(labelOf).join(' · ')}</div>
  return (
    <details className={styles.fields}>
      <summary>{fields.length} answers</summary>
      <ul>
        {fields.map((field) => (
          <li key={field}>{labelOf(field)}</li>
        ))}
      </ul>
    </details>
  )
}
