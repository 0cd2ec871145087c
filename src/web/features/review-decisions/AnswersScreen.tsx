import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute, linkOptions, useNavigate } from '@tanstack/react-router'
import type { SideBySide } from '#contract/review-decision-parts.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { EmptyState } from '../../app/states.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { LabelledSelect } from '../../parts/Labelled.tsx'
import { Lines } from '../../parts/Lines.tsx'
import styles from './answers.module.css'
import { answersQuery } from './review-queries.ts'

export const answersScreen = createLazyRoute('/app/cases/$reference/rapid/answers')({ component: AnswersScreen })

/** One question of the return at a time, with every agency's answer beside the others. */
function AnswersScreen() {
  const { reference } = answersScreen.useParams()
  const { question: asked } = answersScreen.useSearch()
  const { data } = useSuspenseQuery(answersQuery(reference))
  const navigate = useNavigate()
  const { questions, agencies, waiting } = data
  const index = Math.max(
    0,
    questions.findIndex(({ id }) => id === asked),
  )
  const question = questions[index]
  const go = (id: string | undefined) =>
    id && navigate({ to: '/cases/$reference/rapid/answers', params: { reference }, search: { question: id } })
  if (!question) return <NothingYet reference={reference} waiting={waiting} />
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">Answers side by side</h2>
      <div className={styles.choose}>
        <LabelledSelect label="Question" value={question.id} onChange={(event) => void go(event.target.value)}>
          {[...Map.groupBy(questions, ({ section }) => section)].map(([section, members]) => (
            <optgroup key={section} label={section}>
              {members.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </LabelledSelect>
        <div className={styles.steps}>
          {index > 0 && <Button onClick={() => go(questions[index - 1]?.id)}>Previous question</Button>}
          {index < questions.length - 1 && (
            <Button look="primary" onClick={() => go(questions[index + 1]?.id)}>
              Next question
            </Button>
          )}
        </div>
      </div>
      <h3 className={styles.question} aria-live="polite">
        {question.label}
      </h3>
      <div className={styles.columns}>
        {agencies.map((agency) => (
          <AgencyAnswer key={agency.requestId} agency={agency} questionId={question.id} />
        ))}
      </div>
      {waiting.length > 0 && <p className="soft">Nothing returned by: {waiting.join(', ')}.</p>}
    </section>
  )
}

type AgencyAnswerProps = { agency: SideBySide['agencies'][number]; questionId: string }

function AgencyAnswer({ agency, questionId }: AgencyAnswerProps) {
  const answer = agency.answers[questionId]
  const { returnedOn, isNil } = agency
  return (
    <article className={styles.answer} aria-label={agency.agency}>
      <h4>{agency.agency}</h4>
      {answer ? (
        <div className={answer.isSkipped ? 'soft' : undefined}>
          <Lines as="p" lines={answer.lines} />
        </div>
      ) : (
        <p className="soft">
          {isNil ? 'Searched its records and found nothing.' : 'No answer to this that you can read.'}
        </p>
      )}
      {returnedOn && <p className={styles.when}>Returned {formatLongDate(returnedOn)}</p>}
    </article>
  )
}

function NothingYet({ reference, waiting }: { reference: string; waiting: readonly string[] }) {
  return (
    <EmptyState
      title="No answers to read yet"
      next={
        <ButtonLink link={linkOptions({ to: '/cases/$reference/rapid', params: { reference } })}>
          See the Rapid Review
        </ButtonLink>
      }
    >
      <p>
        Answers stand here once an agency has returned them, or once the pack is released to you. What an agency is
        still writing is nobody else’s.
      </p>
      {waiting.length > 0 && <p className="soft">Waiting for: {waiting.join(', ')}.</p>}
    </EmptyState>
  )
}
