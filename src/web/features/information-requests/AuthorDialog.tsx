import { useMutation } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { InformationRequest } from '#contract/information-requests.ts'
import { api } from '../../api/client.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { CopyField } from '../../parts/CopyField.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledInput, LabelledTick } from '../../parts/Labelled.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { useRefresh } from './request-queries.ts'
import styles from './requests.module.css'

type AuthorDialogProps = { request: InformationRequest; onClose: () => void }

const somebodyNew = 'new'

/** Who writes the return: oneself, a colleague, or somebody who is invited for it. */
export function AuthorDialog({ request, onClose }: AuthorDialogProps) {
  const { me } = useRouteContext({ from: '/app' })
  const { id: requestId, inside } = request
  const form = useForm({
    defaultValues: { accountId: inside?.author?.accountId ?? '', name: '', email: '', isInvolved: '', note: '' },
  })
  const [link, setLink] = useState('')
  const refresh = useRefresh()
  const onError = (problem: unknown) => putIssues(form, problem)
  const assign = useMutation(
    api.requests.assign.mutationOptions({
      onError,
      onSuccess: async () => {
        await refresh()
        onClose()
      },
    }),
  )
  const invite = useMutation(
    api.requests.inviteAuthor.mutationOptions({
      onError,
      onSuccess: async ({ isSent, link: made }) => {
        await refresh()
        if (isSent) onClose()
        else setLink(made)
      },
    }),
  )
  const [accountId, isInvolved] = form.watch(['accountId', 'isInvolved'])
  const { errors } = form.formState

  if (link) {
    return (
      <FormDialog
        title="Pass the invitation on"
        submit="Done"
        onClose={onClose}
        onSubmit={(event) => {
          event.preventDefault()
          onClose()
        }}
      >
        <p>No mail server is set up here. Send your colleague this link: it works once, and for them alone.</p>
        <CopyField label="Invitation" text={link} />
      </FormDialog>
    )
  }
  return (
    <FormDialog
      title="Who writes the return?"
      submit="Name the author"
      busy={(assign.isPending || invite.isPending) && 'Naming'}
      onClose={onClose}
      onSubmit={form.handleSubmit(({ accountId: chosen, name, email, isInvolved: involved, note }) => {
        if (!chosen) return form.setError('accountId', { message: 'Choose the author' })
        if (!involved) return form.setError('isInvolved', { message: 'Say whether they have worked with the family' })
        const facts = { requestId, isInvolved: involved === 'yes', note }
        if (chosen === somebodyNew) invite.mutate({ ...facts, name, email })
        else assign.mutate({ ...facts, accountId: chosen })
      })}
    >
      <RefusalBanner problem={assign.error ?? invite.error} />
      <p>They see this request and the people to search for, and nothing else of the case. You stay accountable.</p>
      <fieldset className={styles.choices}>
        <legend>Author</legend>
        <Problem id="accountId" text={errors.accountId?.message} />
        {(inside?.colleagues ?? []).map((colleague) => (
          <LabelledTick
            key={colleague.accountId}
            type="radio"
            label={colleague.accountId === me.accountId ? `${colleague.name} (you)` : colleague.name}
            hint={colleague.seat}
            value={colleague.accountId}
            {...form.register('accountId')}
          />
        ))}
        <LabelledTick
          type="radio"
          label="Somebody else of our agency"
          hint="They are invited by e-mail"
          value={somebodyNew}
          {...form.register('accountId')}
        />
      </fieldset>
      {accountId === somebodyNew && (
        <>
          <LabelledInput
            label="Their name"
            autoComplete="off"
            problem={errors.name?.message}
            {...form.register('name', {
              minLength: { value: 2, message: 'Enter a full name' },
              required: 'Enter a full name',
            })}
          />
          <LabelledInput
            label="Their work e-mail address"
            type="email"
            autoComplete="off"
            problem={errors.email?.message}
            {...form.register('email', { required: 'Enter their e-mail address' })}
          />
        </>
      )}
      <fieldset className={styles.choices}>
        <legend>Have they worked with the child or the family, or managed somebody who did?</legend>
        <Problem id="isInvolved" text={errors.isInvolved?.message} />
        <LabelledTick type="radio" label="No" value="no" {...form.register('isInvolved')} />
        <LabelledTick type="radio" label="Yes" value="yes" {...form.register('isInvolved')} />
      </fieldset>
      {isInvolved === 'yes' && (
        <LabelledInput
          label="Who, not involved, will read the return?"
          hint="Their role is enough."
          problem={errors.note?.message}
          {...form.register('note')}
        />
      )}
    </FormDialog>
  )
}
