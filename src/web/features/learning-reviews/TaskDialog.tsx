import type { LearningReview } from '#contract/learning-reviews.ts'
import { ActionDialog } from './ActionDialog.tsx'
import { AgreeDialog } from './AgreeDialog.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { CompleteActionDialog } from './CompleteActionDialog.tsx'
import { PlanDialog } from './PlanDialog.tsx'
import { PutForwardDialog } from './PutForwardDialog.tsx'
import { RemoveFindingDialog } from './RemoveFindingDialog.tsx'
import type { ReviewTask } from './review-task.ts'
import { SharingDialog } from './SharingDialog.tsx'
import { StartDialog } from './StartDialog.tsx'
import { WithdrawActionDialog } from './WithdrawActionDialog.tsx'

type TaskDialogProps = { task: ReviewTask; reference: string; review: LearningReview; onClose: () => void }

/** The form of what somebody is about to do. */
export function TaskDialog({ task, ...about }: TaskDialogProps) {
  switch (task.name) {
    case 'start':
      return <StartDialog {...about} />
    case 'plan':
      return <PlanDialog {...about} />
    case 'put-forward':
      return <PutForwardDialog {...about} />
    case 'agree':
      return <AgreeDialog {...about} />
    case 'remove-finding':
      return <RemoveFindingDialog {...about} finding={task.finding} />
    case 'action':
      return <ActionDialog {...about} action={task.action} />
    case 'complete-action':
      return <CompleteActionDialog {...about} action={task.action} />
    case 'withdraw-action':
      return <WithdrawActionDialog {...about} action={task.action} />
    case 'share':
      return <SharingDialog {...about} />
    case 'close':
      return <CloseDialog {...about} />
  }
}
