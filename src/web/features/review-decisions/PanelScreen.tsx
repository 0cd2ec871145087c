import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { PanelPage } from '#contract/review-decision-panel.ts'
import { EmptyState } from '../../app/states.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import styles from './decision.module.css'
import { Letters } from './Letters.tsx'
import type { PanelTask } from './panel-task.ts'
import { panelQuery } from './review-queries.ts'

export const panelScreen = createLazyRoute('/app/cases/$reference/rapid/panel')({ component: PanelScreen })

const PanelDialog = lazy(() => import('./PanelDialog.tsx').then((module) => ({ default: module.PanelDialog })))

/** What the Panel answered, and what is made of it. */
function PanelScreen() {
  const { reference } = panelScreen.useParams()
  const { data: panel } = useSuspenseQuery(panelQuery(reference))
  const [task, setTask] = useState<PanelTask | null>(null)
  const { sentOn, clock, letters, status } = panel
  if (!sentOn) {
    return (
      <EmptyState
        title="Not with the Panel yet"
        next={
          <ButtonLink link={linkOptions({ to: '/cases/$reference/rapid/decision', params: { reference } })}>
            See the decision
          </ButtonLink>
        }
      >
        <p>The Panel’s letter is recorded here once the Rapid Review was sent.</p>
      </EmptyState>
    )
  }
  return (
    <>
      {clock && status === 'SENT' && (
        <dl className={styles.facts}>
          <div>
            <dt>Answer expected by</dt>
            <dd>
              <DueDate on={clock.dueOn} workingDaysLeft={clock.daysLeft} />
            </dd>
          </div>
        </dl>
      )}
      <Steps reference={reference} panel={panel} onTask={setTask} />
      {letters.length === 0 ? (
        <p className="soft">No letter has come yet. The day is an expectation, not an obligation of the Panel.</p>
      ) : (
        <Letters reference={reference} panel={panel} onTask={setTask} />
      )}
      <Suspense fallback={null}>
        {task && <PanelDialog task={task} reference={reference} panel={panel} onClose={() => setTask(null)} />}
      </Suspense>
    </>
  )
}

type StepsProps = { reference: string; panel: PanelPage; onTask: (task: PanelTask) => void }

/** What may be done now, or whom it waits for. */
function Steps({ reference, panel, onTask }: StepsProps) {
  const { moves, waitsForPartners, reconsidered, status } = panel
  const toDecision = linkOptions({ to: '/cases/$reference/rapid/decision', params: { reference } })
  if (moves.includes('recordLetter')) {
    return (
      <Step words="When the Panel’s letter has come, record it here.">
        <Button look="primary" onClick={() => onTask({ name: 'letter' })}>
          Record the Panel’s letter
        </Button>
      </Step>
    )
  }
  if (status === 'RECONSIDER') {
    const why = reconsidered ? ` ${reconsidered.reason}` : ''
    return (
      <Step
        words={
          waitsForPartners
            ? 'The changed decision is with the partners to sign.'
            : `The group looks at the decision again.${why} Where it changes, it is changed on the decision page and the partners sign again; then the chair answers the Panel.`
        }
      >
        {moves.includes('answerPanel') && !waitsForPartners && (
          <Button look="primary" onClick={() => onTask({ name: 'answer' })}>
            Answer the Panel
          </Button>
        )}
        <ButtonLink link={toDecision}>See the decision</ButtonLink>
      </Step>
    )
  }
  if (!moves.includes('close') && !moves.includes('reconsider')) return null
  return (
    <Step words="Make actions of what the Panel says. If it queries the decision, the group looks at it again.">
      {moves.includes('close') && (
        <Button look="primary" onClick={() => onTask({ name: 'close' })}>
          Close the Rapid Review
        </Button>
      )}
      {moves.includes('reconsider') && (
        <Button onClick={() => onTask({ name: 'reconsider' })}>Reconsider the decision</Button>
      )}
    </Step>
  )
}

const Step = ({ words, children }: { words: string; children: ReactNode }) => (
  <section className={`${styles.next} not-printed`} aria-label="What comes next">
    <p>{words}</p>
    {children}
  </section>
)
