import { createLazyRoute } from '@tanstack/react-router'
import { PageHeader } from '../../app/PageHeader.tsx'

export const invitationScreen = createLazyRoute('/invitation')({ component: InvitationScreen })

function InvitationScreen() {
  return <PageHeader title="Invitation" />
}
