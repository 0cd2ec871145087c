import type { ReactNode } from 'react'
import type { ReviewDecision } from '#contract/review-decision-parts.ts'
import { quorumGroupLabels } from '#domain/partnership/quorum-groups.ts'
import { Button } from '../../parts/Button.tsx'
import styles from './decision.module.css'
import type { DecisionTask } from './decision-task.ts'

type DecisionStepsProps = { reference: string; decision: ReviewDecision; onTask: (task: DecisionTask) => void }

/** What is this reader's to do now, or whom the decision waits for. */
export function DecisionSteps({ decision, onTask }: DecisionStepsProps) {
  const { signsFor, stillToSign, moves, status } = decision
  if (signsFor.length > 0) {
    return (
      <Step
        words={`You sign for ${signsFor.map((group) => quorumGroupLabels[group]).join(', ')}. Read the decision and the meeting record first.`}
      >
        <Button look="primary" onClick={() => onTask({ name: 'sign' })}>
          Sign
        </Button>
        <Button onClick={() => onTask({ name: 'send-back' })}>Send back</Button>
      </Step>
    )
  }
  if (stillToSign.length > 0) {
    return (
      <Step
        words={`Waits for the signature of ${stillToSign.map((group) => quorumGroupLabels[group]).join(', ')}. Nothing in it can be changed meanwhile.`}
      />
    )
  }
  if (moves.includes('send')) {
    return (
      <Step words="All three partners have signed. Send it to the Panel, then record the day here.">
        <Button look="primary" onClick={() => onTask({ name: 'send' })}>
          Record that it was sent to the Panel
        </Button>
      </Step>
    )
  }
  if (status === 'SIGNED') {
    return (
      <Step words="All three partners have signed. The coordinator sends it to the Panel.">
        {moves.includes('sendBack') && <Button onClick={() => onTask({ name: 'send-back' })}>Send back</Button>}
      </Step>
    )
  }
  return null
}

const Step = ({ words, children }: { words: string; children?: ReactNode }) => (
  <section className={`${styles.next} not-printed`} aria-label="What comes next">
    <p>{words}</p>
    {children}
  </section>
)
