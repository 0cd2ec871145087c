import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { ratificationForm } from '#contract/decisions.ts'
import { type QuorumGroup, quorumGroupLabels } from '#domain/partnership/quorum-groups.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Button } from '../../parts/Button.tsx'
import { LabelledText, LabelledTick } from '../../parts/Labelled.tsx'
import { Problem } from '../../parts/Problem.tsx'
import styles from './decision.module.css'
import { readAgainAfterDecision } from './meeting-changed.ts'

type RatifyFormProps = { reference: string; decisionId: string; group: QuorumGroup }

/** One partner's answer, in writing: it is kept with the decision, with the name and the time. */
export function RatifyForm({ reference, decisionId, group }: RatifyFormProps) {
  const [answer, setAnswer] = useState<'' | 'yes' | 'no'>('')
  const form = useForm({
    resolver: contractResolver(ratificationForm),
    defaultValues: { comment: '' },
  })
  const ratify = useMutation(
    api.meetings.ratify.mutationOptions({
      onSuccess: (_done, _input, _result, { client }) => readAgainAfterDecision(client),
      onError: (problem) => putIssues(form, problem),
    }),
  )
  const choose = (next: 'yes' | 'no') => {
    setAnswer(next)
    form.setValue('confirms', next === 'yes', { shouldValidate: form.formState.isSubmitted })
  }
  const { errors } = form.formState
  return (
    <form
      noValidate
      className={styles.answer}
      aria-labelledby={`answer-${decisionId}`}
      onSubmit={form.handleSubmit((typed) => ratify.mutate({ ...typed, reference, decisionId }))}
    >
      <h3 id={`answer-${decisionId}`}>Your answer for {quorumGroupLabels[group]}</h3>
      <RefusalBanner problem={ratify.error} />
      <fieldset className={styles.choice}>
        <legend>Does your agency confirm the decision?</legend>
        <Problem id={`confirms-${decisionId}`} text={errors.confirms?.message} />
        <LabelledTick
          type="radio"
          name="confirms"
          label="Yes, we confirm it"
          checked={answer === 'yes'}
          onChange={() => choose('yes')}
        />
        <LabelledTick
          type="radio"
          name="confirms"
          label="No, we do not"
          hint="The decision lapses, and the concern goes to the next suitable meeting."
          checked={answer === 'no'}
          onChange={() => choose('no')}
        />
      </fieldset>
      <LabelledText
        label="Comment"
        hint={answer === 'no' ? 'Say why.' : 'If you wish. It is kept with the decision.'}
        problem={errors.comment?.message}
        {...form.register('comment')}
      />
      <Button type="submit" look="primary" busy={ratify.isPending && 'Sending'}>
        Send the answer
      </Button>
    </form>
  )
}
