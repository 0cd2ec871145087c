import type { RapidReview } from '#contract/rapid-reviews.ts'
import { AddAgencyDialog } from './AddAgencyDialog.tsx'
import { ArrangeMeetingDialog } from './ArrangeMeetingDialog.tsx'
import { CollateDialog } from './CollateDialog.tsx'
import type { CockpitTask, OnDone } from './cockpit-task.ts'
import { MoreTimeDialog } from './MoreTimeDialog.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { ReleaseDialog } from './ReleaseDialog.tsx'
import { SendDialog } from './SendDialog.tsx'

type TaskDialogProps = {
  task: CockpitTask
  reference: string
  review: RapidReview
  onDone: OnDone
  onClose: () => void
}

/** The form of what somebody is about to do. */
export function TaskDialog({ task, ...about }: TaskDialogProps) {
  switch (task.name) {
    case 'send':
      return <SendDialog {...about} />
    case 'collate':
      return <CollateDialog {...about} />
    case 'release':
      return <ReleaseDialog {...about} />
    case 'add-agency':
      return <AddAgencyDialog {...about} />
    case 'arrange-meeting':
      return <ArrangeMeetingDialog {...about} />
    case 'extend':
    case 'resume':
      return <MoreTimeDialog {...about} act={task.name} row={task.row} />
    case 'go-on-without':
    case 'withdraw':
      return <ReasonDialog {...about} act={task.name} row={task.row} />
  }
}
