import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId } from 'react'
import { CasebookTheme } from '../../app/theme.tsx'
import { Button } from '../../parts/Button.tsx'
import { CopyField } from '../../parts/CopyField.tsx'
import { longMoment } from '../../parts/moments.ts'

type LinkShownProps = { name: string; link: string; expiresAt: string; isSent: boolean; onClose: () => void }

/** A one-use link just made. Where messages are sent it is on its way; otherwise somebody has to pass it on. */
export function LinkShown({ name, link, expiresAt, isSent, onClose }: LinkShownProps) {
  const id = useId()
  return (
    <CasebookTheme>
      {/* Closed by its button only: a stray click would lose the link. */}
      <Dialog open aria-labelledby={id} maxWidth="sm" fullWidth transitionDuration={0}>
        <DialogTitle id={id}>{isSent ? `${name} gets this link by e-mail` : `Send this link to ${name}`}</DialogTitle>
        <DialogContent>
          <p>
            It works once, until {longMoment(expiresAt)}, and lets whoever opens it set the password.{' '}
            {isSent
              ? 'You need not send it yourself. Messages says whether it has gone out.'
              : `Send it only to ${name}, by your agency's secure e-mail. Until then it is kept under Messages.`}
          </p>
          <CopyField label="One-use link" text={link} />
        </DialogContent>
        <DialogActions>
          <Button look="primary" onClick={onClose}>
            I have the link
          </Button>
        </DialogActions>
      </Dialog>
    </CasebookTheme>
  )
}
