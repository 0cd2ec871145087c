import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { ScopePage } from '#contract/rapid-review-scope.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { fieldIssues } from '../../api/refusals.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { putIssues } from '../../app/put-issues.ts'
import { ErrorSummary, type SummaryProblem } from '../../form/ErrorSummary.tsx'
import { LabelledDate } from '../../form/LabelledDate.tsx'
import { QuestionLines } from '../../form/QuestionLines.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { LabelledSelect, LabelledText, LabelledTick } from '../../parts/Labelled.tsx'
import { timeOfDay } from '../../parts/moments.ts'
import { AgenciesPart } from './AgenciesPart.tsx'
import { ContestedScope } from './ContestedScope.tsx'
import { MeetingPart } from './MeetingPart.tsx'
import { PeoplePart } from './PeoplePart.tsx'
import { readAgainAnd } from './rapid-queries.ts'
import styles from './scope.module.css'
import { type Typed, useScopeDraft } from './use-scope-draft.ts'

type ScopeFormProps = { reference: string; page: ScopePage }

/** Kept as it is written; set when it is whole. */
export function ScopeForm({ reference, page }: ScopeFormProps) {
  const navigate = useNavigate()
  const form = useForm<Typed>({ defaultValues: { scope: page.scope }, shouldFocusError: false })
  const draft = useScopeDraft(reference, page.version, form)
  // Of the last attempt: the summary takes the focus when they change, so never while somebody types.
  const [problems, setProblems] = useState<readonly SummaryProblem[]>([])
  const { onError, ...then } = readAgainAnd(() => navigate({ to: '/cases/$reference/rapid', params: { reference } }))
  const set = useMutation(
    api.rapidReviews.setScope.mutationOptions({
      ...then,
      onError: (problem, input, result, context) => {
        onError(problem, input, result, context)
        putIssues(form, problem)
        setProblems(fieldIssues(problem).map(({ path, message }) => ({ questionId: path.join('.'), message })))
      },
    }),
  )
  const submit = async () => {
    form.clearErrors()
    setProblems([])
    await draft.save()
    if (draft.hasStopped()) return
    set.mutate({ reference, version: draft.versionNow(), scope: form.getValues('scope') })
  }
  const { errors } = form.formState
  const { choices, suggested, incidentOn } = page
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className={styles.form}
        aria-label="Scope of the Rapid Review"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <div className={styles.top}>
          <h2>Scope of the Rapid Review</h2>
          <p className="soft" role="status">
            {draft.isSaving
              ? 'Saving'
              : draft.problem
                ? 'Not saved'
                : draft.savedAt
                  ? `Saved ${timeOfDay(draft.savedAt)}`
                  : 'Saved as you write'}
          </p>
        </div>
        <ErrorSummary problems={problems} />
        {draft.isContested ? (
          <ContestedScope problem={draft.problem} onSettle={(whose) => void draft.settle(whose)} />
        ) : (
          <ChangedMeanwhile problem={draft.problem ?? set.error} />
        )}
        <section className={styles.part}>
          <h3>Whom it is about</h3>
          <PeoplePart people={choices.people} />
          <div className={styles.three}>
            <LabelledDate form={form} name="scope.periodFrom" id="scope.periodFrom" label="Period from" />
            <LabelledDate form={form} name="scope.periodTo" id="scope.periodTo" label="Period to" />
          </div>
          {incidentOn && <p className="soft">The incident was on {formatLongDate(incidentOn)}, or after.</p>}
        </section>
        <section className={styles.part}>
          <h3>What is asked</h3>
          <LabelledText
            id="scope.whyAsked"
            label="Why they are asked"
            hint="Stands on every request."
            rows={3}
            problem={errors.scope?.whyAsked?.message}
            {...form.register('scope.whyAsked')}
          />
          <QuestionLines
            name="scope.questions"
            legend="Questions to every agency"
            hint="Beside the sections of the return. Each ends with “?”."
            most={10}
          />
          <LabelledTick
            label="Ask each agency to secure its records"
            hint="So that nothing is changed while the review goes on."
            {...form.register('scope.secureRecords')}
          />
        </section>
        <section className={styles.part}>
          <h3>Who is asked</h3>
          <AgenciesPart agencies={choices.agencies} />
        </section>
        <section className={styles.part}>
          <h3>When, and who runs it</h3>
          <MeetingPart under="scope." choices={choices} suggested={suggested} />
          <LabelledDate form={form} name="scope.returnsDueOn" id="scope.returnsDueOn" label="Returns due" />
          <p className="soft">
            By the plan {formatLongDate(suggested.returnsDueOn)}; a working day before the meeting. The review is to be
            with the Panel by {formatLongDate(suggested.reviewDueOn)}.
          </p>
          <LabelledSelect
            id="scope.coordinatorId"
            label="Who coordinates it?"
            hint="Stands on each request as the person to ask."
            problem={errors.scope?.coordinatorId?.message}
            {...form.register('scope.coordinatorId')}
          >
            <option value="">Choose a person</option>
            {choices.coordinators.map(({ accountId, name }) => (
              <option key={accountId} value={accountId}>
                {name}
              </option>
            ))}
          </LabelledSelect>
        </section>
        <div className={styles.end}>
          <Button type="submit" look="primary" busy={set.isPending && 'Setting the scope'}>
            Set the scope
          </Button>
          <ButtonLink link={{ to: '/cases/$reference/rapid', params: { reference }, search: {} }}>Not now</ButtonLink>
          <p className="soft">Nothing is sent yet: you see it once more before the requests go out.</p>
        </div>
      </form>
    </FormProvider>
  )
}
