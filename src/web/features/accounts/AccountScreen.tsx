import { createLazyRoute } from '@tanstack/react-router'
import { PageHeader } from '../../app/PageHeader.tsx'

export const accountScreen = createLazyRoute('/app/account')({ component: AccountScreen })

function AccountScreen() {
  return <PageHeader title="Account" />
}
