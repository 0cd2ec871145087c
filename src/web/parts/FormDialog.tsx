import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { type ReactNode, type SubmitEventHandler, useId } from 'react'
import { CasebookTheme } from '../app/theme.tsx'
import { Button } from './Button.tsx'

type FormDialogProps = {
  title: string
  children: ReactNode
  /** The verb: "Invite". */
  submit: string
  busy?: boolean | string
  isDanger?: boolean
  onSubmit: SubmitEventHandler<HTMLFormElement>
  onClose: () => void
}

/** A short form over the page. Heavy with MUI's dialog, so screens load it lazily. */
export function FormDialog({
  title,
  children,
  submit,
  busy = false,
  isDanger = false,
  onSubmit,
  onClose,
}: FormDialogProps) {
  const id = useId()
  return (
    <CasebookTheme>
      <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth transitionDuration={80}>
        <form noValidate onSubmit={onSubmit}>
          <DialogTitle id={id}>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" look={isDanger ? 'danger' : 'primary'} busy={busy}>
              {submit}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </CasebookTheme>
  )
}
