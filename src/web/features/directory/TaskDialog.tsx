import { AddSeatDialog } from './AddSeatDialog.tsx'
import { AppointDialog } from './AppointDialog.tsx'
import type { Directory } from './directory.ts'
import type { DirectoryTask } from './directory-task.ts'
import { EndSeatDialog } from './EndSeatDialog.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { NewLinkDialog } from './NewLinkDialog.tsx'

/** The form of what an administrator is about to do. */
export function TaskDialog({
  task,
  directory,
  onClose,
}: {
  task: DirectoryTask
  directory: Directory
  onClose: () => void
}) {
  switch (task.name) {
    case 'invite':
      return <InviteDialog seats={directory.seats} seatId={task.seat?.id ?? ''} onClose={onClose} />
    case 'appoint':
      return <AppointDialog seat={task.seat} accounts={directory.accounts} onClose={onClose} />
    case 'end-seat':
      return <EndSeatDialog seat={task.seat} holder={task.holder} onClose={onClose} />
    case 'new-link':
      return <NewLinkDialog account={task.account} onClose={onClose} />
    case 'add-seat':
      return <AddSeatDialog agencies={directory.agencies} onClose={onClose} />
  }
}
