import { useQueryClient } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { ReviewDecision } from '#contract/review-decision-parts.ts'
import { decisionForm } from '#domain/review-decisions/decision-form.ts'
import { client } from '../../api/client.ts'
import { ErrorSummary, type SummaryProblem } from '../../form/ErrorSummary.tsx'
import { londonToday } from '../../form/LabelledDate.tsx'
import { SavedHead } from '../../form/SavedHead.tsx'
import { SectionForm } from '../../form/SectionForm.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import styles from './decision.module.css'
import type { DecisionTask } from './decision-task.ts'
import { Part } from './Part.tsx'
import { decisionQuery } from './review-queries.ts'
import { useWrittenForm } from './use-written-form.ts'

type DecisionFormProps = { reference: string; decision: ReviewDecision; onTask: (task: DecisionTask) => void }

/** The decision while it is written, and asking the partners to sign it. */
export function DecisionForm({ reference, decision, onTask }: DecisionFormProps) {
  const { me } = useRouteContext({ from: '/app' })
  const queryClient = useQueryClient()
  const { form, autosave } = useWrittenForm({
    answers: decision.answers,
    accountId: me.accountId,
    save: (changes) => client.reviewDecisions.saveDecision({ reference, changes }),
  })
  const [problems, setProblems] = useState<readonly SummaryProblem[]>([])
  const [isAsking, setAsking] = useState(false)
  const surroundings = useMemo(() => ({ today: londonToday(), agencies: [], people: [] }), [])
  const byQuestion = Object.fromEntries(problems.map(({ questionId, message }) => [questionId, message]))

  /** What is typed is kept first; then what is missing, here or in the record, is told before anybody is asked. */
  const askPartners = async () => {
    setAsking(true)
    await autosave.flush()
    await queryClient.invalidateQueries({ queryKey: decisionQuery(reference).queryKey })
    const fresh = await queryClient.ensureQueryData(decisionQuery(reference))
    setAsking(false)
    const missing = fresh.problems.map(({ form: where, questionId, message }) => ({
      questionId,
      message: where === 'record' ? `Meeting record: ${message}` : message,
      ...(where === 'record' && { link: { to: '/cases/$reference/rapid/record', params: { reference } } as const }),
    }))
    setProblems(missing)
    if (missing.length === 0) onTask({ name: 'put' })
  }

  return (
    <>
      <ErrorSummary title="The partners cannot be asked yet" problems={problems} />
      <SavedHead autosave={autosave}>
        <p className="soft">Coded names only. Saved as you write.</p>
      </SavedHead>
      <Banner tone="information">
        <p>
          Where the criteria for a local child safeguarding practice review are met, the partners may hold one; they
          need not. Say why, either way.
        </p>
      </Banner>
      {decisionForm.sections.map(({ id, title }) => (
        <Part key={id} id={id} title={title}>
          <SectionForm
            definition={decisionForm}
            sectionId={id}
            form={form}
            autosave={autosave}
            surroundings={surroundings}
            problems={byQuestion}
          />
        </Part>
      ))}
      {decision.mayPut && (
        <div className={`${styles.buttons} ${styles.ask}`}>
          <Button look="primary" busy={isAsking && 'Looking it over'} onClick={askPartners}>
            Ask the partners to sign
          </Button>
          {decision.problems.length > 0 && (
            <span className="soft">
              {decision.problems.length === 1 ? 'One answer is' : `${decision.problems.length} answers are`} still
              missing when this page was opened.
            </span>
          )}
        </div>
      )}
    </>
  )
}
