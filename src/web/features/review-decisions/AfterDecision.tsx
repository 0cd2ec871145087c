import { linkOptions } from '@tanstack/react-router'
import type { ReviewDecision } from '#contract/review-decision-parts.ts'
import { displayFileSize } from '#domain/forms/display-answer.ts'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { longMoment } from '../../parts/moments.ts'
import styles from './decision.module.css'
import type { DecisionTask } from './decision-task.ts'
import { KeptFile } from './KeptFile.tsx'
import { Part } from './Part.tsx'

type AfterDecisionProps = { reference: string; decision: ReviewDecision; onTask: (task: DecisionTask) => void }

/** What follows from the decision, the Scrutineer's words, the report, and the copy that was sent. */
export function AfterDecision({ reference, decision, onTask }: AfterDecisionProps) {
  const { comment, mayComment, sent, answers } = decision
  const follows = whatFollows(String(answers.decision?.value ?? ''))
  return (
    <>
      {follows && (
        <Part id="follows" title="What follows">
          <p>{follows}</p>
        </Part>
      )}
      {(comment || mayComment) && (
        <Part id="scrutineer" title="Independent Scrutineer">
          {comment ? (
            <>
              <p>{comment.text}</p>
              <p className="soft">
                {comment.by}, {longMoment(comment.at)}
              </p>
            </>
          ) : (
            <p className="soft">No comment yet.</p>
          )}
          {mayComment && (
            <div className={styles.buttons}>
              <Button onClick={() => onTask({ name: 'comment' })}>
                {comment ? 'Change your comment' : 'Write a comment'}
              </Button>
            </div>
          )}
        </Part>
      )}
      <Part id="report" title="Report">
        <p>Put together from the record and the decision, in the order in which the Panel reads one.</p>
        <div className={styles.buttons}>
          <ButtonLink link={linkOptions({ to: '/cases/$reference/rapid/report', params: { reference } })}>
            Read, print or download the report
          </ButtonLink>
          {sent?.copy && (
            <KeptFile reference={reference} file={sent.copy}>
              Download the copy that was sent ({displayFileSize(sent.copy.size)})
            </KeptFile>
          )}
        </div>
      </Part>
    </>
  )
}

/** Only what is so: what the casebook does not do yet is done by people. */
function whatFollows(decision: string): string | null {
  if (decision === 'LCSPR') {
    return 'The decision is recorded here. The local child safeguarding practice review itself is commissioned outside this casebook for now.'
  }
  if (decision === 'LEARNING_REVIEW') {
    return 'The decision is recorded here. A learning review runs on the case’s Learning review page, once the group has accepted the concern behind it at a meeting.'
  }
  return null
}
