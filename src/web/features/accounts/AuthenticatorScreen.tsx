import { createLazyRoute } from '@tanstack/react-router'
import { PageHeader } from '../../app/PageHeader.tsx'

export const authenticatorScreen = createLazyRoute('/authenticator')({ component: AuthenticatorScreen })

function AuthenticatorScreen() {
  return <PageHeader title="Authenticator" />
}
