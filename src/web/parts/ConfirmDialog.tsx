import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { type ReactNode, useId } from 'react'
import { CasebookTheme } from '../app/theme.tsx'
import { Button } from './Button.tsx'

type ConfirmDialogProps = {
  /** A question: "Withdraw this referral?" */
  title: string
  /** What will happen, and whether it can be undone. */
  children: ReactNode
  /** The verb: "Withdraw". */
  confirm: string
  cancel?: string
  isDanger?: boolean
  busy?: boolean | string
  onConfirm: () => void
  onClose: () => void
}

/** Shown while it is rendered. Heavy with MUI's dialog, so screens load it lazily. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, cancel = 'Cancel', isDanger = false, busy = false, onConfirm, onClose } = props
  const id = useId()
  return (
    <CasebookTheme>
      <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth transitionDuration={80}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>{children}</DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{cancel}</Button>
          <Button look={isDanger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </DialogActions>
      </Dialog>
    </CasebookTheme>
  )
}
