import { useMutation } from '@tanstack/react-query'
import { createLazyRoute, useNavigate } from '@tanstack/react-router'
import { FormProvider, useForm } from 'react-hook-form'
import { api } from '../../api/client.ts'
import { LeaveUnsent } from '../../app/LeaveUnsent.tsx'
import { PageHeader } from '../../app/PageHeader.tsx'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { EmptyState } from '../../app/states.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { AmendNil } from './AmendNil.tsx'
import { NilFields } from './NilFields.tsx'
import { emptyNil, type NilValues } from './nil-values.ts'
import { PeoplePanel } from './PeoplePanel.tsx'
import { useRefresh } from './request-queries.ts'
import styles from './requests.module.css'
import { backToRequest, useRequest } from './use-request.ts'

export const nilScreen = createLazyRoute('/app/requests/$requestId/nil')({ component: NilScreen })

/** Nobody here knows the child: one short page, and a whole answer. */
function NilScreen() {
  const request = useRequest()
  const { id: requestId, today, moves, inside, reference } = request
  const back = backToRequest(requestId)
  const form = useForm<NilValues>({ defaultValues: emptyNil(today) })
  const navigate = useNavigate()
  const refresh = useRefresh()
  const answer = useMutation(
    api.requests.answerNil.mutationOptions({
      onError: (problem) => putIssues(form, problem),
      onSuccess: async () => {
        await refresh()
        await navigate({ to: '/requests/$requestId', params: { requestId } })
      },
    }),
  )
  const isOpen = moves.includes('answerNil') && inside !== null && request.isNilAllowed
  const isToAmend = moves.includes('amend') && inside?.mayWrite && request.isNil
  return (
    <>
      <PageHeader
        title="Nobody here knows the child"
        reference={reference}
        marked
        back={back}
        lead={
          isToAmend
            ? 'Your answer was accepted. Put right what you searched, and say why.'
            : 'That is a whole answer, and on time. Say what you searched, so that nobody has to ask again.'
        }
      />
      {isOpen ? (
        <>
          <PeoplePanel requestId={requestId} />
          <form
            noValidate
            className={styles.part}
            onSubmit={form.handleSubmit(({ answers }) => answer.mutate({ requestId, answers }))}
          >
            <RefusalBanner problem={answer.error} />
            <FormProvider {...form}>
              <NilFields />
            </FormProvider>
            <div className={styles.actions}>
              <Button type="submit" look="primary" busy={answer.isPending && 'Sending'}>
                Return that nothing is known
              </Button>
              <ButtonLink link={back.link}>Cancel</ButtonLink>
            </div>
            <LeaveUnsent
              what="your answer"
              isUnsent={form.formState.isDirty && !answer.isPending && !answer.isSuccess}
            />
          </form>
        </>
      ) : isToAmend ? (
        <AmendNil request={request} />
      ) : (
        <EmptyState title="This is not open any more" next={<ButtonLink link={back.link}>See the request</ButtonLink>}>
          <p>The request stands where such an answer cannot be given, or is not yours to answer.</p>
        </EmptyState>
      )}
    </>
  )
}
