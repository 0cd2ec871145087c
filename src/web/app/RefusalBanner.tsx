import { fieldIssues, refusalCode, refusalText } from '../api/refusals.ts'
import { Banner } from '../parts/Banner.tsx'

/** Why something was refused, when no single field can say it. */
export function RefusalBanner({ problem }: { problem: unknown }) {
  // That a session is over is asked about in place, not reported.
  if (!problem || fieldIssues(problem).length > 0 || refusalCode(problem) === 'NOT_SIGNED_IN') return null
  return (
    <Banner tone="urgent" announced>
      {refusalText(problem)}
    </Banner>
  )
}
