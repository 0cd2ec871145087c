import type { CaseFile } from '#contract/cases.ts'
import type { KeptClock } from '#contract/clocks.ts'
import { type ClockCode, clockLabels } from '#domain/clocks/clock.ts'
import { incidentStatusLabels } from '#domain/incidents/incident-status.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { furtherTabs } from '../../app/case-tabs.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { Facts } from './Facts.tsx'

type IncidentSummaryProps = { reference: string; incident: NonNullable<CaseFile['incident']> }

/** What an overview says of the serious incident: since when the council knows, and what has to be told by when. */
export function IncidentSummary({ reference, incident }: IncidentSummaryProps) {
  const { status, awareOn, place, notifiedOn, nationalReference, clocks } = incident
  const running = clocks.filter(({ stoppedOn, status: stands }) => stoppedOn === null && stands !== 'CANCELLED')
  return (
    <section>
      <h2>Serious incident</h2>
      <Facts
        facts={[
          ['Stands at', incidentStatusLabels[status]],
          ['The council became aware', <Day key="aware" on={awareOn} />],
          ...(place ? [['Where it happened', place] as const] : []),
          ...(notifiedOn
            ? [['Notified', <Notified key="notified" on={notifiedOn} reference={nationalReference} />] as const]
            : []),
          ...running.map((clock) => [labelOf(clock.code), <Due key={clock.id} clock={clock} />] as const),
        ]}
      />
      <AppLink link={{ to: furtherTabs.incident.to, params: { reference }, search: {} }}>
        Open the serious incident
      </AppLink>
    </section>
  )
}

const labelOf = (code: ClockCode) => `${clockLabels[code]} by`
const Day = ({ on }: { on: string }) => <time dateTime={on}>{formatLongDate(on)}</time>
const Due = ({ clock }: { clock: KeptClock }) => <DueDate on={clock.dueOn} workingDaysLeft={clock.daysLeft} />

function Notified({ on, reference }: { on: string; reference: string }) {
  return (
    <>
      <Day on={on} />, national reference {reference}
    </>
  )
}
