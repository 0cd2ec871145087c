import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Triage } from '#contract/triage.ts'
import { triageOutcomes } from '#domain/codes/triage-outcomes.ts'
import { concernStatusLabels } from '#domain/concerns/concern-status.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { longMoment } from '../../parts/moments.ts'
import styles from './triage.module.css'
import { useRefresh } from './use-act.ts'

/** Where the concern stands, and what that asks for first. */
export function Standing({ reference, triage }: { reference: string; triage: Triage }) {
  return (
    <div id="standing" tabIndex={-1} className={styles.where}>
      {triage.acknowledgeDaysLeft !== null && <ToAcknowledge reference={reference} triage={triage} />}
      <WaitingFor triage={triage} />
    </div>
  )
}

function ToAcknowledge({ reference, triage }: { reference: string; triage: Triage }) {
  const refresh = useRefresh()
  const acknowledge = useMutation(api.triage.acknowledge.mutationOptions({ onSuccess: refresh }))
  return (
    <>
      <RefusalBanner problem={acknowledge.error} />
      <Banner tone="notice" title="Not acknowledged yet">
        <p>
          The referrer is told that their referral has arrived and is being looked at. Asking them something
          acknowledges it too.
        </p>
        {triage.mayWrite && (
          <Button busy={acknowledge.isPending && 'Acknowledging'} onClick={() => acknowledge.mutate({ reference })}>
            Acknowledge
          </Button>
        )}
      </Banner>
    </>
  )
}

function WaitingFor({ triage }: { triage: Triage }): ReactNode {
  const { status, consultations, thread } = triage
  switch (status) {
    case 'RECEIVED':
      return null
    case 'INFO_NEEDED':
      return (
        <Banner tone="information" title="Waiting for the referrer">
          <p>
            Asked {longMoment(thread.findLast(({ kind }) => kind === 'QUESTION')?.at ?? '')}. Their reply brings the
            concern back here. The triage clock runs on meanwhile.
          </p>
        </Banner>
      )
    case 'CONSULTING': {
      const open = consultations.filter(({ endedAt }) => endedAt === null)
      const last = open
        .map(({ dueOn }) => dueOn)
        .sort()
        .at(-1)
      return (
        <Banner tone="information" title="Others are being consulted">
          <p>
            {open.length === 1 ? 'One view is still to come' : `${open.length} views are still to come`}. It ends when
            the last is in{last && `, or after ${formatLongDate(last)}`}.
          </p>
        </Banner>
      )
    }
    default:
      return (
        <Banner tone="information" title={`The concern stands at “${concernStatusLabels[status]}”`}>
          <p>
            {triage.decided && `${triage.decided.by} decided ${longMoment(triage.decided.at)}: ${outcomeOf(triage)}. `}
            The triage record is closed.
          </p>
        </Banner>
      )
  }
}

const outcomeOf = ({ answers }: Triage) =>
  triageOutcomes.find(({ code }) => code === answers.outcome?.value)?.label.toLowerCase() ?? ''
