import { useQueryClient } from '@tanstack/react-query'
import type { LearningReview } from '#contract/learning-reviews.ts'
import { CompleteActionDialog } from '../../parts/actions/CompleteActionDialog.tsx'
import { WithdrawActionDialog } from '../../parts/actions/WithdrawActionDialog.tsx'
import { ActionDialog } from './ActionDialog.tsx'
import { AgreeDialog } from './AgreeDialog.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { readAgain } from './learning-queries.ts'
import { PlanDialog } from './PlanDialog.tsx'
import { PutForwardDialog } from './PutForwardDialog.tsx'
import { RemoveFindingDialog } from './RemoveFindingDialog.tsx'
import type { ReviewTask } from './review-task.ts'
import { SharingDialog } from './SharingDialog.tsx'
import { StartDialog } from './StartDialog.tsx'

type TaskDialogProps = { task: ReviewTask; reference: string; review: LearningReview; onClose: () => void }

/** The form of what somebody is about to do. */
export function TaskDialog({ task, ...about }: TaskDialogProps) {
  const client = useQueryClient()
  const { reference, onClose } = about
  const after = { reference, onChanged: () => readAgain(client), onClose }
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
      return <CompleteActionDialog {...after} action={task.action} />
    case 'withdraw-action':
      return <WithdrawActionDialog {...after} action={task.action} />
    case 'share':
      return <SharingDialog {...about} />
    case 'close':
      return <CloseDialog {...about} />
  }
}
