import { useMutation } from '@tanstack/react-query'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button } from '../../parts/Button.tsx'
import { signInWithPasskey } from './passkey-ceremony.ts'

type PasskeyButtonProps = { afterPassword?: boolean; onSignedIn: () => Promise<void>; children: string }

export function PasskeyButton({ afterPassword = false, onSignedIn, children }: PasskeyButtonProps) {
  const signIn = useMutation({ mutationFn: () => signInWithPasskey(afterPassword), onSuccess: onSignedIn })
  return (
    <>
      <RefusalBanner problem={signIn.error} />
      <Button
        icon="key"
        look={afterPassword ? 'primary' : 'secondary'}
        autoFocus={afterPassword}
        busy={signIn.isPending && 'Waiting for your passkey'}
        onClick={() => signIn.mutate()}
      >
        {children}
      </Button>
    </>
  )
}
