import type { RapidReview } from '#contract/rapid-reviews.ts'
import type { NextStepKind } from '#domain/rapid-reviews/cockpit.ts'
import { type RapidPageName, rapidPage } from '../../app/rapid-pages.ts'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import styles from './cockpit.module.css'
import type { CockpitTask } from './cockpit-task.ts'

type NextStepProps = {
  reference: string
  review: RapidReview
  onTask: (task: CockpitTask) => void
  onChase: (requestId: string | null) => void
  isChasing: boolean
}

/** The one thing to do next, with its button for whoever may do it. */
export function NextStep(props: NextStepProps) {
  const { next } = props.review
  return (
    <section className={styles.next} aria-labelledby="next-step">
      <h2 id="next-step">Next</h2>
      <p className={styles.sentence}>{next.sentence}</p>
      <div className="not-printed">
        <Act {...props} />
      </div>
    </section>
  )
}

function Act({ reference, review, onTask, onChase, isChasing }: NextStepProps) {
  const { next, can } = review
  switch (next.kind) {
    case 'SEND_REQUESTS':
      return can.sendRequests && <Main onPress={() => onTask({ name: 'send' })}>Send the requests</Main>
    case 'CHASE':
      return (
        can.chase && (
          <Button look="primary" icon="letter" busy={isChasing && 'Chasing'} onClick={() => onChase(null)}>
            Chase the late ones
          </Button>
        )
      )
    case 'COLLATE':
      return can.collate && <Main onPress={() => onTask({ name: 'collate' })}>Bring the returns together</Main>
    case 'RELEASE':
      return can.release && <Main onPress={() => onTask({ name: 'release' })}>Release the pack</Main>
    default:
      return <PageOfStep reference={reference} review={review} />
  }
}

const Main = ({ children, onPress }: { children: string; onPress: () => void }) => (
  <Button look="primary" onClick={onPress}>
    {children}
  </Button>
)

/** Where steps are taken that have a page of their own. A page that this reader has not is not offered. */
const pageOf: Partial<Record<NextStepKind, { readonly page: RapidPageName; readonly label: string }>> = {
  SCOPE: { page: 'scope', label: 'Set the scope' },
  READ_RETURNS: { page: 'returns', label: 'Read the returns' },
  HOLD_MEETING: { page: 'record', label: 'Open the meeting record' },
  WRITE_UP: { page: 'record', label: 'Write up the meeting' },
  SIGN: { page: 'decision', label: 'Open the decision' },
  SEND: { page: 'decision', label: 'Open the decision' },
  AWAIT_PANEL: { page: 'panel', label: 'Record the Panel’s letter' },
  FOLLOW_LETTER: { page: 'panel', label: 'Open the Panel’s letter' },
  RECONSIDER: { page: 'decision', label: 'Open the decision' },
}

function PageOfStep({ reference, review }: Pick<NextStepProps, 'reference' | 'review'>) {
  const step = pageOf[review.next.kind]
  if (!step) return null
  const { to, shows } = rapidPage(step.page)
  return (
    shows(review) && (
      <ButtonLink look="primary" link={{ to, params: { reference }, search: {} }}>
        {step.label}
      </ButtonLink>
    )
  )
}
