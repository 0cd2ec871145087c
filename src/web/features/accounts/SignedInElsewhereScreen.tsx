import { createLazyRoute } from '@tanstack/react-router'
import { EntryPage } from '../../app/EntryPage.tsx'
import { ButtonLink } from '../../parts/Button.tsx'

export const signedInElsewhereScreen = createLazyRoute('/sign-in/done')({ component: SignedInElsewhereScreen })

/** After signing in for a page that waits in another window. */
function SignedInElsewhereScreen() {
  return (
    <EntryPage title="You are signed in again">
      <p>Close this window. The page you were on goes on where you left it, with everything you typed.</p>
      <ButtonLink link={{ to: '/' }}>Go to My work here instead</ButtonLink>
    </EntryPage>
  )
}
