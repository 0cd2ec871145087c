import type { Incident } from '#contract/incidents.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { Button } from '../../parts/Button.tsx'
import { Corrected } from '../../parts/Corrected.tsx'
import styles from './incident.module.css'
import type { IncidentTask } from './incident-task.ts'

type AwarenessProps = { incident: Incident; onTask: (task: IncidentTask) => void }

/** Since when the council knows, and through whom: the limits count from there. */
export function Awareness({ incident: { aware, corrected, openedBy, mayWrite }, onTask }: AwarenessProps) {
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>The council became aware</dt>
          <dd>
            <time dateTime={aware.on}>{formatLongDate(aware.on)}</time>
            {aware.time && `, ${aware.time}`}
          </dd>
        </div>
        <div>
          <dt>Who told whom</dt>
          <dd>{aware.toldBy || <span className="soft">Not recorded</span>}</dd>
        </div>
        <div>
          <dt>Recorded by</dt>
          <dd>{openedBy}</dd>
        </div>
      </dl>
      <Corrected correction={corrected.awareness} />
      {mayWrite && (
        <p className="not-printed">
          <Button small onClick={() => onTask({ name: 'awareness' })}>
            Correct when the council became aware
          </Button>
        </p>
      )}
    </>
  )
}
