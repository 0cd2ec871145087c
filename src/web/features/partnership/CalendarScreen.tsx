import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { BankHolidayRow } from '#contract/partnership.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { StatusTag } from '../../parts/StatusTag.tsx'
import { HolidayForm } from './HolidayForm.tsx'
import styles from './settings.module.css'

export const calendarScreen = createLazyRoute('/app/administration/calendar')({ component: CalendarScreen })

const RemoveDialog = lazy(() =>
  import('./RemoveHolidayDialog.tsx').then(({ RemoveHolidayDialog }) => ({ default: RemoveHolidayDialog })),
)

const yearOf = ({ on }: BankHolidayRow) => on.slice(0, 4)
const clocksMoved = (moved: number) => {
  if (moved === 0) return 'No running time limit moved.'
  return moved === 1 ? 'One running time limit was counted anew.' : `${moved} running time limits were counted anew.`
}

/** The bank holidays that the working days of this partnership count by, year by year. */
function CalendarScreen() {
  const { data: holidays } = useSuspenseQuery(api.partnership.calendar.queryOptions())
  const years = [...new Set(holidays.map(yearOf))]
  const thisYear = String(Temporal.Now.plainDateISO('Europe/London').year)
  const [year, setYear] = useState(thisYear)
  const [leaving, setLeaving] = useState<BankHolidayRow | null>(null)
  const [done, setDone] = useState('')
  const shown = holidays.filter((holiday) => yearOf(holiday) === year)
  const tell = (what: string) => (moved: number, on: string) => {
    setDone(`${formatLongDate(on)} ${what} ${clocksMoved(moved)}`)
    setYear(on.slice(0, 4))
  }
  return (
    <>
      <PageHeader
        title="Bank holidays"
        back={{ label: 'Settings', link: { to: '/administration/settings' } }}
        lead="Working days are Monday to Friday without these. They are England’s, by the published list. A change counts at once for every time limit that still runs; what was met or has ended keeps its date."
      />
      {done && (
        <Banner tone="success" announced>
          {done}
        </Banner>
      )}
      <section className={styles.section}>
        <h2>Add a one-off bank holiday</h2>
        <HolidayForm onAdded={tell('is a bank holiday now.')} />
      </section>
      <section className={styles.section}>
        <h2>The list</h2>
        <label className={styles.year}>
          Year
          <select value={year} onChange={(event) => setYear(event.target.value)}>
            {(years.includes(thisYear) ? years : [...years, thisYear].sort()).map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        {shown.length === 0 ? (
          <p>No bank holiday of {year} is known yet. Add them from the published list.</p>
        ) : (
          <DataTable<BankHolidayRow>
            caption={`Bank holidays in ${year}`}
            isCaptionHidden
            rows={shown}
            rowKey={({ on }) => on}
            columns={[
              { id: 'on', header: 'Day', isRowHeader: true, width: '14rem', cell: ({ on }) => formatLongDate(on) },
              { id: 'name', header: 'Name', cell: ({ name }) => name },
              {
                id: 'act',
                header: 'Change',
                width: '13rem',
                cell: (holiday) =>
                  holiday.removedAt ? (
                    <StatusTag tone="closed">Taken away</StatusTag>
                  ) : (
                    <Button
                      small
                      look="quiet"
                      aria-label={`Take away: ${holiday.name}, ${formatLongDate(holiday.on)}`}
                      onClick={() => setLeaving(holiday)}
                    >
                      Take away
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </section>
      <Suspense fallback={null}>
        {leaving && (
          <RemoveDialog holiday={leaving} onRemoved={tell('is a working day now.')} onClose={() => setLeaving(null)} />
        )}
      </Suspense>
    </>
  )
}
