import { fieldIssues, refusalCode, refusalText } from '../../api/refusals.ts'
import { ErrorState } from '../../app/states.tsx'

/** Why a one-use link leads nowhere. A link that is used up or cut short gets no better by trying again. */
export function LinkProblem({ problem, onRetry }: { problem: unknown; onRetry: () => void }) {
  const isFinal = refusalCode(problem) === 'REFUSED' || fieldIssues(problem).length > 0
  const title = fieldIssues(problem)[0]?.message ?? refusalText(problem)
  return <ErrorState title={title} {...(!isFinal && { onRetry })} />
}
