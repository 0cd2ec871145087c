import type { Incident } from '#contract/incidents.ts'
import { AwarenessDialog } from './AwarenessDialog.tsx'
import { CorrectNotificationDialog } from './CorrectNotificationDialog.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import type { IncidentTask } from './incident-task.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'
import { ToldDialog } from './ToldDialog.tsx'
import { ViewDialog } from './ViewDialog.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'

type TaskDialogProps = { task: IncidentTask; reference: string; incident: Incident; onClose: () => void }

/** The form of what somebody is about to do. */
export function TaskDialog({ task, ...about }: TaskDialogProps) {
  switch (task.name) {
    case 'view':
      return <ViewDialog {...about} group={task.group} isOwn={task.isOwn} />
    case 'decide':
      return <DecideDialog {...about} />
    case 'submit':
      return <SubmitDialog {...about} />
    case 'told':
      return <ToldDialog {...about} />
    case 'awareness':
      return <AwarenessDialog {...about} />
    case 'correct':
      return about.incident.notification ? (
        <CorrectNotificationDialog {...about} notification={about.incident.notification} />
      ) : null
    case 'withdraw':
      return <WithdrawDialog {...about} />
    default:
      return <ReasonDialog {...about} name={task.name} />
  }
}
