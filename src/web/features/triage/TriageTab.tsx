import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { triageQuery } from './triage-queries.ts'

export const triageTab = createLazyRoute('/app/cases/$reference/triage')({ component: TriageTab })

function TriageTab() {
  const { reference } = triageTab.useParams()
  const { data: triage } = useSuspenseQuery(triageQuery(reference))
  return <p>{triage.status}</p>
}
