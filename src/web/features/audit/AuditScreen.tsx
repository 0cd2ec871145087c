import { createLazyRoute, useRouteContext } from '@tanstack/react-router'
import { PageHeader } from '../../app/PageHeader.tsx'
import { mayDo } from '../../app/places.ts'
import { NoPermission } from '../../app/states.tsx'
import { Trail } from './Trail.tsx'
import { VerifyChain } from './VerifyChain.tsx'

export const auditScreen = createLazyRoute('/app/administration/audit')({ component: AuditScreen })

function AuditScreen() {
  const { me } = useRouteContext({ from: '/app' })
  const search = auditScreen.useSearch()
  if (!mayDo('audit.verify', me.seats)) return <NoPermission home={{ to: '/' }} />
  return (
    <>
      <PageHeader
        title="Audit trail"
        lead="Every change and every look is written down: who, when and what, never the words of a case."
      />
      <VerifyChain />
      {mayDo('audit.read', me.seats) && <Trail search={search} />}
    </>
  )
}
