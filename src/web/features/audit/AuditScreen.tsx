import { createLazyRoute } from '@tanstack/react-router'
import { PageHeader } from '../../app/PageHeader.tsx'

export const auditScreen = createLazyRoute('/app/administration/audit')({ component: AuditScreen })

function AuditScreen() {
  return <PageHeader title="Audit trail" />
}
