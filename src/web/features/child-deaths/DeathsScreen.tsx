import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions, useRouteContext } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { ListedDeath } from '#contract/child-deaths.ts'
import { clockLabels } from '#domain/clocks/clock.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { mayDo } from '../../app/places.ts'
import { EmptyState } from '../../app/states.tsx'
import { AppLink } from '../../parts/AppLink.tsx'
import { Button } from '../../parts/Button.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { deathsQuery } from './death-queries.ts'

export const deathsScreen = createLazyRoute('/app/child-deaths')({ component: DeathsScreen })

const StartDialog = lazy(() => import('./StartDialog.tsx').then((module) => ({ default: module.StartDialog })))

/** The child deaths of the partnership: what is told, what is held, and what is due. */
function DeathsScreen() {
  const { me } = useRouteContext({ from: '/app' })
  const { data: deaths } = useSuspenseQuery(deathsQuery)
  const [isStarting, setStarting] = useState(false)
  const record = mayDo('death.start', me.seats) && (
    <Button look="primary" icon="plus" onClick={() => setStarting(true)}>
      Record a child’s death
    </Button>
  )
  return (
    <>
      <PageHeader
        title="Child deaths"
        marked
        lead="Dates and ticks beside the child death review, which is kept elsewhere. No clinical detail."
        actions={deaths.length > 0 && record}
      />
      {deaths.length === 0 ? (
        <EmptyState title="No child’s death is recorded" next={record}>
          <p>Every death from birth to the eighteenth birthday is told to the Child Death Overview Panel.</p>
        </EmptyState>
      ) : (
        <DataTable<ListedDeath>
          caption="Child deaths"
          isCaptionHidden
          rows={deaths}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'case',
              header: 'Case',
              isRowHeader: true,
              width: '13rem',
              cell: ({ reference, pseudonym, person }) => (
                <>
                  <AppLink link={linkOptions({ to: '/cases/$reference/death', params: { reference } })}>
                    {reference} {pseudonym}
                  </AppLink>
                  <div className="soft">{person}</div>
                </>
              ),
            },
            { id: 'died', header: 'Died', width: '12rem', cell: ({ diedOn }) => <Day on={diedOn} /> },
            { id: 'due', header: 'Due', cell: (death) => <Due death={death} /> },
            { id: 'ecdop', header: 'eCDOP notified', cell: ({ ecdopOn }) => <Day on={ecdopOn} /> },
            { id: 'jar', header: 'Joint Agency Response', cell: ({ jarOn }) => <Day on={jarOn} /> },
            { id: 'cdop', header: 'Overview Panel', cell: ({ cdopOn }) => <Day on={cdopOn} /> },
          ]}
        />
      )}
      <Suspense fallback={null}>{isStarting && <StartDialog onClose={() => setStarting(false)} />}</Suspense>
    </>
  )
}

const Day = ({ on }: { on: string | null }) =>
  on ? <time dateTime={on}>{formatLongDate(on)}</time> : <span className="soft">Not yet</span>

function Due({ death }: { death: ListedDeath }) {
  const [next] = death.clocks.filter(({ stoppedOn, status }) => stoppedOn === null && status !== 'CANCELLED')
  if (!next) return <span className="soft">Nothing due</span>
  return (
    <div>
      {clockLabels[next.code]}
      <div>
        <DueDate on={next.dueOn} workingDaysLeft={next.daysLeft} />
      </div>
    </div>
  )
}
