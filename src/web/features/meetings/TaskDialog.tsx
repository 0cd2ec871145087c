import type { Meeting } from '#contract/meetings.ts'
import { AttendanceDialog } from './AttendanceDialog.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { JustifyDialog } from './JustifyDialog.tsx'
import type { MeetingTask } from './meeting-task.ts'
import { OpenDialog } from './OpenDialog.tsx'

type TaskDialogProps = { task: MeetingTask; meeting: Meeting; onClose: () => void }

/** The form of what somebody is about to do. */
export function TaskDialog({ task, meeting, onClose }: TaskDialogProps) {
  switch (task.name) {
    case 'change':
      return <ChangeDialog meeting={meeting} onClose={onClose} />
    case 'cancel':
      return <CancelDialog meeting={meeting} onClose={onClose} />
    case 'open':
      return <OpenDialog meeting={meeting} onClose={onClose} />
    case 'close':
      return <CloseDialog meeting={meeting} onClose={onClose} />
    case 'attendance':
      return <AttendanceDialog meeting={meeting} seat={task.seat} onClose={onClose} />
    case 'conflict':
      return <ConflictDialog meeting={meeting} item={task.item} onClose={onClose} />
    case 'justify':
      return <JustifyDialog item={task.item} onClose={onClose} />
  }
}
