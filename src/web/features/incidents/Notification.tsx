import { useMutation } from '@tanstack/react-query'
import type { Incident } from '#contract/incidents.ts'
import { toldIds, toldWhom } from '#domain/incidents/told.ts'
import { quorumGroupLabels } from '#domain/partnership/quorum-groups.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { Corrected } from '../../parts/Corrected.tsx'
import { downloadFile } from '../../parts/download-file.ts'
import styles from './incident.module.css'
import { readAgainAnd } from './incident-queries.ts'
import type { IncidentTask } from './incident-task.ts'
import { Part } from './Part.tsx'

type NotificationProps = { reference: string; incident: Incident; onTask: (task: IncidentTask) => void }

/** What was notified, its copy, who was told, and that it was withdrawn. */
export function Notification({ reference, incident, onTask }: NotificationProps) {
  const { notification, withdrawal, told, mayWrite, mayTell } = incident
  return (
    <Part id="notification" title="Notification, and who was told">
      {notification ? (
        <>
          <Submitted reference={reference} notification={notification} mayWrite={mayWrite} />
          <Corrected correction={incident.corrected.notification} />
        </>
      ) : (
        <p className="soft">Not notified yet.</p>
      )}
      {withdrawal && (
        <Banner tone="information" title="The notification was withdrawn">
          <p>{withdrawal.evidence}</p>
          <p>
            The Panel was told on {formatLongDate(withdrawal.panelToldOn)}. Agreed by{' '}
            {withdrawal.agreed
              .map(({ group, by, on }) => `${quorumGroupLabels[group]}: ${by}, ${formatLongDate(on)}`)
              .join('; ')}
            .
          </p>
        </Banner>
      )}
      <ul className={styles.list}>
        {toldIds.map((whom) => {
          const on = told.find((each) => each.whom === whom)?.on
          return (
            <li key={whom}>
              <span>{toldWhom[whom]}</span>
              {on ? (
                <time dateTime={on}>Told {formatLongDate(on)}</time>
              ) : (
                <span className="soft">Not recorded as told</span>
              )}
            </li>
          )
        })}
      </ul>
      {mayTell && (
        <div className={`${styles.buttons} not-printed`}>
          <Button onClick={() => onTask({ name: 'told' })}>Record who was told</Button>
          {mayWrite && notification && (
            <Button look="quiet" onClick={() => onTask({ name: 'correct' })}>
              Correct the notification
            </Button>
          )}
        </div>
      )}
    </Part>
  )
}

type SubmittedProps = {
  reference: string
  notification: NonNullable<Incident['notification']>
  mayWrite: boolean
}

function Submitted({ reference, notification, mayWrite }: SubmittedProps) {
  const { copy } = notification
  const download = useMutation(
    api.cases.attachment.mutationOptions({ onSuccess: (file) => downloadFile(file, copy?.name) }),
  )
  const attach = useMutation(api.incidents.attachCopy.mutationOptions(readAgainAnd(() => undefined)))
  return (
    <>
      <RefusalBanner problem={attach.error ?? download.error} />
      <dl className={styles.facts}>
        <div>
          <dt>National reference</dt>
          <dd>{notification.reference}</dd>
        </div>
        <div>
          <dt>Submitted</dt>
          <dd>
            <time dateTime={notification.on}>{formatLongDate(notification.on)}</time>, {notification.time}
          </dd>
        </div>
        <div>
          <dt>Copy</dt>
          <dd>
            {copy ? (
              <Button
                small
                icon="download"
                busy={download.isPending && 'Fetching'}
                onClick={() => download.mutate({ reference, attachmentId: copy.id })}
              >
                {copy.name}
              </Button>
            ) : (
              <span className="soft">No copy is kept yet</span>
            )}
          </dd>
        </div>
        {notification.lateReason && (
          <div>
            <dt>Why it was late</dt>
            <dd>{notification.lateReason}</dd>
          </div>
        )}
      </dl>
      {!copy && mayWrite && (
        <p className="not-printed">
          <label className={styles.file}>
            Keep a copy of what was submitted (PDF or Word)
            <input
              type="file"
              accept=".pdf,.docx"
              onChange={(event) => {
                const file = event.target.files?.[0]
                if (file) attach.mutate({ reference, file })
              }}
            />
          </label>
        </p>
      )}
    </>
  )
}
