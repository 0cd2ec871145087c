import type { GivenView, Incident } from '#contract/incidents.ts'
import { latestViews, type PartnerView, partnerViewLabels, standingOf } from '#domain/incidents/partner-views.ts'
import { quorumGroupLabels } from '#domain/partnership/quorum-groups.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { longMoment } from '../../parts/moments.ts'
import { StatusTag, type Tone } from '../../parts/StatusTag.tsx'
import styles from './incident.module.css'
import type { IncidentTask } from './incident-task.ts'
import { Part } from './Part.tsx'

type PartnersProps = { incident: Incident; onTask: (task: IncidentTask) => void }

const tones: Record<PartnerView, Tone> = { NOTIFY: 'done', DO_NOT_NOTIFY: 'closed', UNSURE: 'waiting' }
const takesViews = ['PARTNER_VIEWS', 'TO_SUBMIT', 'NOT_NOTIFIED', 'SUBMITTED', 'RR_STARTED']

/** What each of the three partners thinks, who dissents, and what the council decided. */
export function Partners({ incident, onTask }: PartnersProps) {
  const { partners, views, decision, speaksFor, mayRecordViews, status } = incident
  const { dissenting } = standingOf(views, decision?.notify ?? null)
  const latest = latestViews(views)
  const isOpen = takesViews.includes(status)
  const dissent = dissenting.map((group) => quorumGroupLabels[group]).join(', ')
  return (
    <Part id="partners" title="The three partners">
      {dissenting.length > 0 && (
        <Banner tone="notice" title={decision ? `Dissent: ${dissent}` : `The partners differ: ${dissent}`}>
          <p>All three should agree which incidents are notified. The duty to notify stays with the council.</p>
        </Banner>
      )}
      <ul className={styles.partners}>
        {partners.map(({ group, agencies, people }) => {
          const view = latest[group]
          const isOwn = speaksFor.includes(group)
          return (
            <li key={group} data-dissents={dissenting.includes(group)}>
              <h3>{quorumGroupLabels[group]}</h3>
              {view ? (
                <View view={view} isDissent={dissenting.includes(group)} />
              ) : (
                <StatusTag tone="waiting">No view yet</StatusTag>
              )}
              <Earlier views={views.filter((each) => each.group === group && each.id !== view?.id)} />
              <p className={styles.small}>{[agencies.join(', '), people.join(', ')].filter(Boolean).join(': ')}</p>
              {isOpen && (isOwn || mayRecordViews) && (
                <p className="not-printed">
                  <Button
                    small
                    look={isOwn && !view ? 'primary' : 'secondary'}
                    aria-label={`${isOwn ? 'Give your view for' : 'Record what was said by'} ${quorumGroupLabels[group]}`}
                    onClick={() => onTask({ name: 'view', group, isOwn })}
                  >
                    {isOwn ? 'Give your view' : 'Record what was said'}
                  </Button>
                </p>
              )}
            </li>
          )
        })}
      </ul>
      {decision && (
        <p>
          <strong>{decision.notify ? 'Decided to notify' : 'Decided not to notify'}</strong>, {decision.by},{' '}
          {longMoment(decision.at)}: {decision.reason}
        </p>
      )}
    </Part>
  )
}

function View({ view, isDissent }: { view: GivenView; isDissent: boolean }) {
  return (
    <>
      <StatusTag tone={isDissent ? 'attention' : tones[view.view]}>
        {partnerViewLabels[view.view]}
        {isDissent && ' (dissents)'}
      </StatusTag>
      <p>{view.reason}</p>
      <p className={styles.small}>
        {view.givenBy}, {formatLongDate(view.givenOn)}
        {view.recordedBy && `, written down by ${view.recordedBy}`}
      </p>
    </>
  )
}

function Earlier({ views }: { views: readonly GivenView[] }) {
  if (views.length === 0) return null
  return (
    <details>
      <summary>{views.length === 1 ? 'An earlier view' : `${views.length} earlier views`}</summary>
      {views.map((view) => (
        <p key={view.id} className={styles.small}>
          {partnerViewLabels[view.view]}: {view.reason} ({view.givenBy}, {formatLongDate(view.givenOn)})
        </p>
      ))}
    </details>
  )
}
