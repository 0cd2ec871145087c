import { useQueryClient } from '@tanstack/react-query'
import type { RapidReviewActions } from '#contract/review-decision-actions.ts'
import { CompleteActionDialog } from '../../parts/actions/CompleteActionDialog.tsx'
import { WithdrawActionDialog } from '../../parts/actions/WithdrawActionDialog.tsx'
import { ActionDialog } from './ActionDialog.tsx'
import type { ActionTask } from './action-task.ts'
import { readAgain } from './review-queries.ts'

type ActionTaskDialogProps = { task: ActionTask; reference: string; list: RapidReviewActions; onClose: () => void }

export function ActionTaskDialog({ task, reference, list, onClose }: ActionTaskDialogProps) {
  const client = useQueryClient()
  const after = { reference, onChanged: () => readAgain(client), onClose }
  switch (task.name) {
    case 'make':
      return <ActionDialog reference={reference} list={list} suggestion={task.suggestion} onClose={onClose} />
    case 'complete':
      return <CompleteActionDialog action={task.action} {...after} />
    case 'withdraw':
      return <WithdrawActionDialog action={task.action} {...after} />
  }
}
