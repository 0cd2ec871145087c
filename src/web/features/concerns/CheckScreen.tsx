import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { referralForm } from '#domain/concerns/referral-form.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { personForm } from '#domain/people/person-form.ts'
import { api } from '../../api/client.ts'
import { refusalText } from '../../api/refusals.ts'
import { PageHeader } from '../../app/PageHeader.tsx'
import { reasonForNotSaving } from '../../app/save-refusals.ts'
import { ErrorSummary, type SummaryProblem } from '../../form/ErrorSummary.tsx'
import { SaveStatus } from '../../form/SaveStatus.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { AnswersSummary } from './AnswersSummary.tsx'
import { personQuestionLink, problemsOf, problemsOfRefusal, questionLink } from './check-answers.ts'
import styles from './concerns.module.css'
import { useDraft } from './draft-context.tsx'
import { useGo, useReferral } from './referral-home.ts'
import { useDraftLookups } from './use-draft-lookups.ts'

export const checkScreen = createLazyRoute('/app/concerns/$concernId/check')({ component: CheckScreen })
export const guestCheckScreen = createLazyRoute('/refer/mine/draft/check')({ component: CheckScreen })

function CheckScreen() {
  const { draft, form, autosave, people, surroundings } = useDraft()
  const concernId = draft.id
  const watched = useWatch({ control: form.control })
  const values = useMemo(() => ({ answers: watched.answers ?? {}, skipped: watched.skipped ?? {} }), [watched])
  const [problems, setProblems] = useState<readonly SummaryProblem[]>([])
  const [failure, setFailure] = useState('')
  const lookups = useDraftLookups(surroundings.agencies, people)
  const { home } = useReferral()
  const go = useGo()
  const queryClient = useQueryClient()
  const submit = useMutation(api.concerns.submit.mutationOptions())

  const send = async () => {
    setFailure('')
    const found = problemsOf(home, values, people, surroundings.today)
    setProblems(found)
    if (found.length > 0) return
    if (!(await autosave.flush())) {
      setFailure('Your last words are not saved yet. They are kept on this page; send the referral when they are.')
      return
    }
    try {
      await submit.mutateAsync({ concernId })
      await queryClient.invalidateQueries()
      void go(home.sent)
    } catch (problem) {
      reasonForNotSaving(problem, home.isGuest)
      const refused = problemsOfRefusal(home, problem)
      setProblems(refused)
      if (refused.length === 0) setFailure(refusalText(problem))
    }
  }
  const marks = new Map(problems.map(({ questionId, message }) => [questionId, message]))

  return (
    <>
      <PageHeader
        title="Check your answers"
        marked
        back={{ label: 'All sections', link: home.sections }}
        lead="Read it through as the Business Manager will. Once it is sent it cannot be changed."
        actions={<SaveStatus autosave={autosave} />}
      />
      <ErrorSummary title="This referral cannot be sent yet" problems={problems} />
      {failure && (
        <Banner tone="urgent" title="It was not sent" announced>
          {failure}
        </Banner>
      )}
      <AnswersSummary
        form={referralForm}
        values={values}
        lookups={lookups}
        level={2}
        problems={marks}
        changeLink={(_, questionId) => questionLink(home, questionId)}
      />
      {people.map((person) => (
        <section key={person.id} className={styles.person}>
          <h2>{person.name ? `${person.label}: ${person.name}` : person.label}</h2>
          <AnswersSummary
            form={personForm}
            values={valuesOf(person.answers)}
            lookups={lookups}
            level={3}
            problems={
              new Map(
                problems
                  .filter(({ questionId }) => questionId.startsWith(person.id))
                  .map(({ questionId, message }) => [questionId.slice(person.id.length + 1), message]),
              )
            }
            changeLink={(_, questionId) => personQuestionLink(home, person.id, questionId)}
          />
        </section>
      ))}
      <div className={styles.actions}>
        <Button look="primary" busy={submit.isPending && 'Sending'} onClick={() => void send()}>
          Send the referral
        </Button>
      </div>
    </>
  )
}
