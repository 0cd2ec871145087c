import { linkOptions } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { LearningReview } from '#contract/learning-reviews.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import styles from './review.module.css'
import type { ReviewTask } from './review-task.ts'

type NextStepsProps = { reference: string; review: LearningReview; onTask: (task: ReviewTask) => void }

/** What is this reader's to do now, or whom the review waits for. */
export function NextSteps(props: NextStepsProps) {
  const steps = stepsFor(props)
  if (steps.length === 0) return null
  return (
    <section className={`${styles.next} not-printed`} aria-label="What comes next">
      {steps.map(({ words, action }) => (
        <div key={words} className={styles.nextStep}>
          <p>{words}</p>
          {action}
        </div>
      ))}
    </section>
  )
}

type Step = { readonly words: string; readonly action?: ReactNode }

function stepsFor({ reference, review, onTask }: NextStepsProps): readonly Step[] {
  const { can, status } = review
  if (status === 'CLOSED') return []
  const steps: Step[] = []
  if (can.start) {
    steps.push({
      words: 'Name the lead and start the review. The agencies are then asked for their notes.',
      action: <Main onPress={() => onTask({ name: 'start' })}>Start the review</Main>,
    })
  } else if (status === 'AGREED') steps.push({ words: 'The review coordinator names the lead and starts the review.' })
  if (status === 'IN_PROGRESS') {
    for (const { code, name, state } of review.notes.filter(({ isMine }) => isMine)) {
      if (state === 'SENT') continue
      const due = review.dueOn ? `, by ${formatLongDate(review.dueOn)}` : ''
      steps.push({
        words: `The review asks for the notes of ${name}${due}.`,
        action: (
          <ButtonLink
            look="primary"
            link={linkOptions({
              to: '/cases/$reference/learning/notes/$agencyCode',
              params: { reference, agencyCode: code },
            })}
          >
            {state === 'BEGUN' ? 'Go on with the notes' : 'Write the notes'}
          </ButtonLink>
        ),
      })
    }
    if (can.agreeFindings && review.findingsReadyOn) {
      steps.push({
        words: `You were asked on ${formatLongDate(review.findingsReadyOn)} to agree the findings. Read them below first.`,
        action: <Main onPress={() => onTask({ name: 'agree' })}>Agree the findings</Main>,
      })
    } else if (can.writeFindings && review.findingsReadyOn) {
      steps.push({ words: `The chair was asked on ${formatLongDate(review.findingsReadyOn)} to agree the findings.` })
    }
  }
  if (can.share) {
    steps.push({
      words: 'Record when the findings were shared with the SPRG, and when with the Learning Group.',
      action: <Main onPress={() => onTask({ name: 'share' })}>Record the sharing</Main>,
    })
  }
  if (can.close) {
    steps.push({
      words: 'Nothing is open any more.',
      action: <Main onPress={() => onTask({ name: 'close' })}>Close the case of concern</Main>,
    })
  }
  return steps
}

const Main = ({ onPress, children }: { onPress: () => void; children: string }) => (
  <Button look="primary" onClick={onPress}>
    {children}
  </Button>
)
