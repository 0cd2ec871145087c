import { createLazyRoute } from '@tanstack/react-router'
import { PageHeader } from '../../app/PageHeader.tsx'

export const signInScreen = createLazyRoute('/sign-in')({ component: SignInScreen })

function SignInScreen() {
  return <PageHeader title="SignIn" />
}
