import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { linkOptions, useNavigate } from '@tanstack/react-router'
import { FormProvider, useForm } from 'react-hook-form'
import type { InformationRequest } from '#contract/information-requests.ts'
import { api } from '../../api/client.ts'
import { LeaveUnsent } from '../../app/LeaveUnsent.tsx'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { NilFields } from './NilFields.tsx'
import { type NilValues, nilOf } from './nil-values.ts'
import { ownVersionQuery, useRefresh } from './request-queries.ts'
import styles from './requests.module.css'

type Values = NilValues & { reason: string }

/** What was searched, put right after the answer was accepted; or the whole return, where records turned up. */
export function AmendNil({ request: { id: requestId, returnNumber } }: { request: InformationRequest }) {
  const { data: last } = useSuspenseQuery(ownVersionQuery(requestId, returnNumber))
  const form = useForm<Values>({ defaultValues: { ...nilOf(last), reason: '' } })
  const navigate = useNavigate()
  const refresh = useRefresh()
  const params = { requestId }
  const amend = useMutation(
    api.requests.amend.mutationOptions({
      onError: (problem) => putIssues(form, problem),
      onSuccess: async () => {
        await refresh()
        await navigate({ to: '/requests/$requestId', params })
      },
    }),
  )
  return (
    <>
      <p>
        Records turned up after all?{' '}
        <ButtonLink small link={linkOptions({ to: '/requests/$requestId/sections', params })}>
          Write the whole return
        </ButtonLink>
      </p>
      <form
        noValidate
        className={styles.part}
        onSubmit={form.handleSubmit(({ answers, reason }) => amend.mutate({ requestId, reason, nil: answers }))}
      >
        <RefusalBanner problem={amend.error} />
        <FormProvider {...form}>
          <NilFields />
        </FormProvider>
        <LabelledText
          label="What was changed, and why?"
          hint="No names. The earlier answer is kept beside this one."
          rows={3}
          problem={form.formState.errors.reason?.message}
          {...form.register('reason')}
        />
        <div className={styles.actions}>
          <Button type="submit" look="primary" busy={amend.isPending && 'Sending'}>
            Send the amended answer
          </Button>
        </div>
        <LeaveUnsent what="your answer" isUnsent={form.formState.isDirty && !amend.isPending && !amend.isSuccess} />
      </form>
    </>
  )
}
