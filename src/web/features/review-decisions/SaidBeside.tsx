import type { SaidByAgency } from '#contract/review-decision-parts.ts'
import { Lines } from '../../parts/Lines.tsx'

/** What the agencies returned to the questions that this section is about. */
export function SaidBeside({ said }: { said: readonly SaidByAgency[] }) {
  if (said.length === 0) return null
  return (
    <>
      <h3>What the returns say</h3>
      {[...Map.groupBy(said, ({ questionId }) => questionId)].map(([id, answers]) => (
        <details key={id}>
          <summary>
            {answers[0]?.label} ({answers.length})
          </summary>
          {answers.map(({ agency, lines }) => (
            <div key={agency}>
              <p>
                <strong>{agency}</strong>
              </p>
              <Lines as="p" lines={lines} />
            </div>
          ))}
        </details>
      ))}
    </>
  )
}
