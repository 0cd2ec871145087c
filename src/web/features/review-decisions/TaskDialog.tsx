import type { ReviewDecision } from '#contract/review-decision-parts.ts'
import { CommentDialog } from './CommentDialog.tsx'
import type { DecisionTask } from './decision-task.ts'
import { PutDialog } from './PutDialog.tsx'
import { SendBackDialog } from './SendBackDialog.tsx'
import { SendDialog } from './SendDialog.tsx'
import { SignDialog } from './SignDialog.tsx'

type TaskDialogProps = { task: DecisionTask; reference: string; decision: ReviewDecision; onClose: () => void }

/** The form of what somebody is about to do. */
export function TaskDialog({ task, ...about }: TaskDialogProps) {
  switch (task.name) {
    case 'put':
      return <PutDialog {...about} />
    case 'sign':
      return <SignDialog {...about} />
    case 'send-back':
      return <SendBackDialog {...about} />
    case 'send':
      return <SendDialog {...about} />
    case 'comment':
      return <CommentDialog {...about} />
  }
}
