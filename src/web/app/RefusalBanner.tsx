import { fieldIssues, refusalText } from '../api/refusals.ts'
import { Banner } from '../parts/Banner.tsx'

/** Why something was refused, when no single field can say it. */
export function RefusalBanner({ problem }: { problem: unknown }) {
  if (!problem || fieldIssues(problem).length > 0) return null
  return (
    <Banner tone="urgent" announced>
      {refusalText(problem)}
    </Banner>
  )
}
