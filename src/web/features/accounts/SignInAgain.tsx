import Dialog from '@mui/material/Dialog'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useEffect, useId } from 'react'
import type { Me } from '#contract/accounts.ts'
import { onSignedInElsewhere } from '../../app/session-ended.ts'
import { CasebookTheme } from '../../app/theme.tsx'
import { PersonPicker } from './PersonPicker.tsx'
import { SignInSteps } from './SignInSteps.tsx'

type SignInAgainProps = { me: Me; isDemonstration: boolean; onSignedIn: () => Promise<void> }

/** Over the page as it was left. It cannot be closed: nothing on the page works before. */
export function SignInAgain({ me, isDemonstration, onSignedIn }: SignInAgainProps) {
  const id = useId()
  // Signing in through an organisation takes a window of its own.
  useEffect(() => onSignedInElsewhere(() => void onSignedIn()), [onSignedIn])
  return (
    <CasebookTheme>
      <Dialog open fullWidth maxWidth={isDemonstration ? 'md' : 'xs'} aria-labelledby={id} transitionDuration={0}>
        <DialogTitle id={id}>Sign in again</DialogTitle>
        <DialogContent>
          <p>
            You were signed out, because nothing was done for a while or because you signed out elsewhere. What you
            typed is still on this page.
          </p>
          {isDemonstration ? (
            <PersonPicker lastOne={me} onSignedIn={onSignedIn} />
          ) : (
            <SignInSteps knownEmail={me.email} isOverPage onSignedIn={onSignedIn} />
          )}
        </DialogContent>
      </Dialog>
    </CasebookTheme>
  )
}
