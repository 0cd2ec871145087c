import { useMutation } from '@tanstack/react-query'
import type { Incident } from '#contract/incidents.ts'
import type { IncidentStatus } from '#domain/incidents/incident-status.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button } from '../../parts/Button.tsx'
import styles from './incident.module.css'
import { readAgainAnd } from './incident-queries.ts'
import type { IncidentTask } from './incident-task.ts'

type NextStepProps = { reference: string; incident: Incident; onTask: (task: IncidentTask) => void }

const nextSteps: Record<IncidentStatus, string> = {
  CONSIDERING: 'Next: ask the three partners whether this should be notified. Write the record meanwhile.',
  PARTNER_VIEWS: 'Next: hear the three partners, then the council decides whether to notify.',
  TO_SUBMIT: 'Next: submit it on the national site from the worksheet, then record the reference here.',
  NOT_NOTIFIED: 'It was decided not to notify.',
  SUBMITTED: 'Notified. Next: choose what follows, and record who was told.',
  WITHDRAWN: 'The notification was withdrawn.',
  RR_STARTED: 'Notified, and the Rapid Review is under way.',
  CL_REVIEW:
    'Notified as the death of a care leaver. Speak with the Safeguarding Adults Board; close it when that is done.',
  CLOSED: 'Closed.',
}

/** What comes next, with the acts that my seats open now: one of them stands out. */
export function NextStep({ reference, incident, onTask }: NextStepProps) {
  const { status, moves, review, offer, told } = incident
  const then = () => undefined
  const ask = useMutation(api.incidents.askPartners.mutationOptions(readAgainAnd(then)))
  const open = useMutation(api.incidents.openReview.mutationOptions(readAgainAnd(then)))
  const may = (move: Incident['moves'][number]) => moves.includes(move)
  const needsCsab = (status === 'CL_REVIEW' || status === 'SUBMITTED') && !told.some(({ whom }) => whom === 'told_csab')
  return (
    <>
      <RefusalBanner problem={ask.error ?? open.error} />
      <section className={styles.next} aria-label="What comes next">
        <p>
          {nextSteps[status]}
          {needsCsab && status === 'CL_REVIEW' && ' The Safeguarding Adults Board is not recorded as told yet.'}
        </p>
        <div className="not-printed">
          {may('askPartners') && (
            <Button look="primary" busy={ask.isPending && 'Asking'} onClick={() => ask.mutate({ reference })}>
              Ask the three partners
            </Button>
          )}
          {may('decideNotify') && (
            <Button look="primary" onClick={() => onTask({ name: 'decide' })}>
              Decide whether to notify
            </Button>
          )}
          {may('submit') && (
            <Button look="primary" onClick={() => onTask({ name: 'submit' })}>
              Record the notification
            </Button>
          )}
          {may('takeCareLeaverRoute') && (
            <Button look="primary" onClick={() => onTask({ name: 'care-leaver' })}>
              Take the care leaver route
            </Button>
          )}
          {status === 'SUBMITTED' && may('takeCareLeaverRoute') && (
            <Button busy={open.isPending && 'Opening'} onClick={() => open.mutate({ reference })}>
              Open a Rapid Review
            </Button>
          )}
          {may('close') && <Button onClick={() => onTask({ name: 'close' })}>Close the incident</Button>}
          {offer && (
            <Button look="primary" onClick={() => onTask({ name: 'concern' })}>
              {offer === 'REOPEN_CONCERN' ? 'Reopen the concern' : 'Start a Case of Concern'}
            </Button>
          )}
          {may('reconsider') && <Button onClick={() => onTask({ name: 'reconsider' })}>Consider it again</Button>}
          {review?.mayCloseAsNotRequired && (
            <Button onClick={() => onTask({ name: 'not-required' })}>Close the review as not required</Button>
          )}
          {may('withdraw') && (
            <Button look="quiet" onClick={() => onTask({ name: 'withdraw' })}>
              Withdraw the notification
            </Button>
          )}
        </div>
      </section>
    </>
  )
}
