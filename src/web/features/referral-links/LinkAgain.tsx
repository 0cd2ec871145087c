import Dialog from '@mui/material/Dialog'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useId } from 'react'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { CasebookTheme } from '../../app/theme.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'

type Guest = {
  readonly concernId: string
  readonly email: string
  readonly reference: string | null
  readonly partnership: { readonly referencePrefix: string }
}

const askEveryMs = 3_000

/** Over the page as it was left: asks for a new link, and goes on by itself once that is opened in this browser. */
export function LinkAgain({ guest, onOpened }: { guest: Guest; onOpened: () => Promise<void> }) {
  const id = useId()
  const { email, reference, partnership } = guest
  const ask = useMutation(api.referralLinks.ask.mutationOptions())
  const { data: now } = useQuery({
    ...api.referralLinks.mine.queryOptions(),
    queryKey: ['referral-opened-again'],
    refetchInterval: askEveryMs,
    refetchOnWindowFocus: true,
    staleTime: 0,
    gcTime: 0,
  })
  const isOpen = now?.concernId === guest.concernId
  const isAnother = now && !isOpen
  useEffect(() => {
    if (isOpen) void onOpened()
  }, [isOpen, onOpened])
  return (
    <CasebookTheme>
      <Dialog open fullWidth maxWidth="xs" aria-labelledby={id} transitionDuration={0}>
        <DialogTitle id={id}>Open your referral again</DialogTitle>
        <DialogContent>
          <p>
            {isAnother
              ? 'Another referral was opened in this browser, so this page cannot be saved now.'
              : 'Your referral was closed, because nothing was done for a while or because you left it.'}{' '}
            What you typed is still on this page.
          </p>
          <RefusalBanner problem={ask.error} />
          {ask.data ? (
            <Banner tone="success" title="Check your e-mail" announced>
              A link is on its way to {email}. Open it in this browser, in another tab: this page goes on by itself.
            </Banner>
          ) : (
            <p>We send a new link to {email}. Open it in this browser, and this page goes on by itself.</p>
          )}
          <Button
            look={ask.data ? 'secondary' : 'primary'}
            busy={ask.isPending && 'Sending'}
            onClick={() =>
              ask.mutate({
                partnership: partnership.referencePrefix,
                email,
                wish: 'COME_BACK',
                ...(reference && { reference }),
              })
            }
          >
            {ask.data ? 'Send another link' : 'Send me a new link'}
          </Button>
        </DialogContent>
      </Dialog>
    </CasebookTheme>
  )
}
