import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { letterForm } from '#contract/correspondence.ts'
import type { Triage } from '#contract/triage.ts'
import { gapsIn } from '#domain/concerns/referrer-letters.ts'
import { api } from '../../api/client.ts'
import { refusalText } from '../../api/refusals.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { LeaveUnsent } from '../../app/LeaveUnsent.tsx'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { ErrorState, Loading } from '../../app/states.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { longMoment } from '../../parts/moments.ts'
import styles from './thread.module.css'
import { useRefresh } from './use-act.ts'

/** The letter about the last outcome: drafted, put into one's own words, sent. */
export function Letter({ reference, triage }: { reference: string; triage: Triage }) {
  const { owedSince, lastSentAt } = triage.letter
  const [isWanted, setWanted] = useState(false)
  if (!owedSince && !lastSentAt) return null
  const isWriting = triage.mayTell && (owedSince !== null || isWanted)
  return (
    <>
      {owedSince ? (
        <Banner tone="notice" title="The referrer has not been told yet">
          The outcome was recorded {longMoment(owedSince)}.
        </Banner>
      ) : (
        <p>
          <strong>Referrer told {longMoment(lastSentAt ?? '')}.</strong>
        </p>
      )}
      {isWriting && <Draft key={owedSince} reference={reference} onSent={() => setWanted(false)} />}
      {!isWriting && triage.mayTell && <Button onClick={() => setWanted(true)}>Write another letter</Button>}
    </>
  )
}

function Draft({ reference, onSent }: { reference: string; onSent: () => void }) {
  const draft = useQuery({
    ...api.correspondence.draft.queryOptions({ input: { reference } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (draft.isError) {
    return (
      <ErrorState
        title="The letter could not be drafted"
        onRetry={() => void draft.refetch()}
        isRetrying={draft.isFetching}
      >
        <p>{refusalText(draft.error)}</p>
      </ErrorState>
    )
  }
  if (!draft.data) return <Loading what="the draft of the letter" />
  return <LetterForm reference={reference} draft={draft.data.text} onSent={onSent} />
}

type LetterFormProps = { reference: string; draft: string; onSent: () => void }

function LetterForm({ reference, draft, onSent }: LetterFormProps) {
  const form = useForm({ resolver: contractResolver(letterForm), defaultValues: { text: draft } })
  const refresh = useRefresh()
  const send = useMutation(
    api.correspondence.send.mutationOptions({
      onSuccess: async () => {
        onSent()
        await refresh()
      },
      onError: (problem) => putIssues(form, problem),
    }),
  )
  const gaps = gapsIn(form.watch('text'))
  return (
    <form
      noValidate
      className={styles.letter}
      onSubmit={form.handleSubmit(({ text }) => send.mutate({ reference, text }))}
    >
      <RefusalBanner problem={send.error} />
      <LabelledText
        label="Letter to the referrer"
        hint="A draft, to be put into your own words. They read it on their referral’s page; the e-mail only says that it is there. No child’s name, please."
        problem={form.formState.errors.text?.message}
        {...form.register('text')}
      />
      <p role="status" className="soft">
        {gaps.length > 0 && `Still to fill in: ${gaps.join(', ')}`}
      </p>
      <Button type="submit" look="primary" busy={send.isPending && 'Sending'}>
        Send the letter
      </Button>
      <LeaveUnsent what="the letter" isUnsent={form.formState.isDirty && !send.isPending && !send.isSuccess} />
    </form>
  )
}
