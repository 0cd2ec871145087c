import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { announceSignedIn, tellOtherWindows } from '../../app/session-ended.ts'
import { readStandingAgain } from '../../app/standing.ts'

/** Lets a person in after a step of sign-in: to where they were going, or to what is still needed. */
export function useEntrance() {
  const queryClient = useQueryClient()
  const router = useRouter()
  return async (next = '/', how: 'push' | 'replace' = 'push') => {
    const { stage } = await readStandingAgain(queryClient)
    announceSignedIn()
    tellOtherWindows()
    // The pages decide themselves what a person at this stage sees: another address is answered by sending them on.
    router.history[how](stage === 'AUTHENTICATOR_NEEDED' ? '/authenticator' : next)
  }
}
