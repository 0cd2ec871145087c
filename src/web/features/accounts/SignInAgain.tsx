import type { Me } from '#contract/accounts.ts'

export function SignInAgain(_props: { me: Me; isDemonstration: boolean; onSignedIn: () => void }) {
  return null
}
