import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { type MyConsultation, viewForm } from '#contract/triage.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { LeaveUnsent } from '../../app/LeaveUnsent.tsx'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { longMoment } from '../../parts/moments.ts'
import { myConsultationsQuery } from './triage-queries.ts'
import styles from './view.module.css'

export const viewTab = createLazyRoute('/app/cases/$reference/view')({ component: ViewTab })

/** What this person was asked about the case, and their answer. */
function ViewTab() {
  const { reference } = viewTab.useParams()
  const { data: asked } = useSuspenseQuery(myConsultationsQuery(reference))
  return asked
    .toReversed()
    .map((consultation) => <OneView key={consultation.id} reference={reference} consultation={consultation} />)
}

function OneView({ reference, consultation }: { reference: string; consultation: MyConsultation }) {
  const { question, askedBy, askedAt, dueOn, daysLeft, view, answeredAt, endedAt } = consultation
  return (
    <section className={styles.view}>
      <h2>Your view is asked for</h2>
      <blockquote className={styles.question}>{question}</blockquote>
      <p className="soft">
        Asked by {askedBy}, {longMoment(askedAt)}
      </p>
      {view !== null ? (
        <>
          <h3>Your view</h3>
          <p className={styles.given}>{view}</p>
          <p className="soft">Given {longMoment(answeredAt ?? '')}</p>
        </>
      ) : endedAt ? (
        <Banner tone="notice" title="The time for views is over">
          <p>No view of yours was recorded. If it matters still, write to the Business Manager.</p>
        </Banner>
      ) : (
        <>
          <p>
            Wanted by <DueDate on={dueOn} workingDaysLeft={daysLeft} />
          </p>
          <GiveView reference={reference} consultationId={consultation.id} />
        </>
      )}
    </section>
  )
}

function GiveView({ reference, consultationId }: { reference: string; consultationId: string }) {
  const form = useForm({ resolver: contractResolver(viewForm), defaultValues: { view: '' } })
  const give = useMutation(
    api.triage.giveView.mutationOptions({
      onSuccess: (_done, _input, _result, { client }) =>
        Promise.all([
          client.invalidateQueries({ queryKey: api.triage.key() }),
          client.invalidateQueries({ queryKey: api.cases.get.key() }),
          client.invalidateQueries({ queryKey: api.myWork.key() }),
        ]),
      onError: (problem) => putIssues(form, problem),
    }),
  )
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.handleSubmit(({ view }) => give.mutate({ reference, consultationId, view }))}
    >
      <RefusalBanner problem={give.error} />
      <LabelledText
        label="Your view"
        hint="Say what you would do and why. The Business Manager, the coordinator, the chairs and the Scrutineer read it; it can be given once."
        rows={8}
        problem={form.formState.errors.view?.message}
        {...form.register('view')}
      />
      <Button type="submit" look="primary" busy={give.isPending && 'Giving your view'}>
        Give your view
      </Button>
      <LeaveUnsent what="your view" isUnsent={form.formState.isDirty && !give.isPending && !give.isSuccess} />
    </form>
  )
}
