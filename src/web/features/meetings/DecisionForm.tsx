import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { DecisionFields } from '#contract/decisions.ts'
import type { AgendaItem, Meeting } from '#contract/meetings.ts'
import { decisionKinds, decisionLabels } from '#domain/meetings/decision-rules.ts'
import { api } from '../../api/client.ts'
import { fieldIssues } from '../../api/refusals.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { ErrorSummary, type SummaryProblem } from '../../form/ErrorSummary.tsx'
import { Button, ButtonLink } from '../../parts/Button.tsx'
import { LabelledInput, LabelledText, LabelledTick } from '../../parts/Labelled.tsx'
import { Problem } from '../../parts/Problem.tsx'
import { AcceptFields } from './AcceptFields.tsx'
import { DissentFields } from './DissentFields.tsx'
import styles from './decide.module.css'
import { problemsInOrder } from './decision-problems.ts'
import { decisionResolver, type UnfinishedDecision } from './decision-resolver.ts'
import { readAgainAfterDecision } from './meeting-changed.ts'
import { DeferFields, IncidentFields } from './OtherDecisionFields.tsx'
import { openingTime } from './opening-time.ts'

export function DecisionForm({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const navigate = useNavigate()
  // Of the last attempt: the summary takes the focus when they change, so never while somebody types.
  const [problems, setProblems] = useState<readonly SummaryProblem[]>([])
  const form = useForm<UnfinishedDecision, unknown, DecisionFields>({
    resolver: decisionResolver(meeting.onDate),
    // The summary takes the focus.
    shouldFocusError: false,
    defaultValues: {
      decision: '',
      at: openingTime(meeting),
      reason: '',
      method: null,
      agencies: [],
      leadId: null,
      questions: [''],
      dueOn: meeting.reviewDueOn,
      toMeetingId: null,
      laAwareOn: null,
      toldBy: '',
      dissent: [],
    },
  })
  const decide = useMutation(
    api.meetings.decide.mutationOptions({
      onSuccess: async (_made, { reference, meetingId }, _result, { client }) => {
        await readAgainAfterDecision(client)
        await navigate({ to: '/meetings/$meetingId', params: { meetingId }, search: { recorded: reference } })
      },
      onError: (problem) => {
        putIssues(form, problem)
        setProblems(fieldIssues(problem).map(({ path, message }) => ({ questionId: path.join('.'), message })))
      },
    }),
  )
  const { errors } = form.formState
  const decision = form.watch('decision')
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className={styles.form}
        onSubmit={form.handleSubmit(
          (typed) => {
            setProblems([])
            decide.mutate({ ...typed, meetingId: meeting.id, reference: item.reference })
          },
          (errors) => setProblems(problemsInOrder(errors)),
        )}
      >
        <ErrorSummary problems={problems} />
        <RefusalBanner problem={decide.error} />
        <fieldset className={styles.choice}>
          <legend>The group’s decision</legend>
          <Problem id="decision" text={errors.decision?.message} />
          {decisionKinds.map((kind, index) => (
            <LabelledTick
              key={kind}
              type="radio"
              id={index === 0 ? 'decision' : `decision-${kind}`}
              label={decisionLabels[kind]}
              hint={hints[kind]}
              value={kind}
              {...form.register('decision')}
            />
          ))}
        </fieldset>
        {decision === 'ACCEPT' && <AcceptFields meeting={meeting} item={item} />}
        {decision === 'DEFER' && <DeferFields meeting={meeting} item={item} />}
        {decision === 'SEND_TO_SIN' && <IncidentFields />}
        <LabelledText
          id="reason"
          label="Why?"
          hint={
            decision === 'ACCEPT'
              ? 'What could we learn that we do not know? The referrer’s letter is drafted from it.'
              : 'Plain words, learning and no blame. The referrer’s letter is drafted from it.'
          }
          problem={errors.reason?.message}
          {...form.register('reason')}
        />
        <div className={styles.short}>
          <LabelledInput
            id="at"
            label="Time of the decision"
            hint="Whoever was in the room then counts to the quorum."
            type="time"
            problem={errors.at?.message}
            {...form.register('at')}
          />
        </div>
        <DissentFields />
        <div className={styles.end}>
          <Button type="submit" look="primary" busy={decide.isPending && 'Recording'}>
            Record the decision
          </Button>
          <ButtonLink link={{ to: '/meetings/$meetingId', params: { meetingId: meeting.id } }}>Not now</ButtonLink>
        </div>
      </form>
    </FormProvider>
  )
}

const hints: Record<DecisionFields['decision'], string> = {
  ACCEPT: 'It becomes a learning review.',
  DECLINE: 'The concern is closed with the reason. It can be reopened when something new comes to light.',
  DEFER: 'Nothing is decided yet; it comes before the group again.',
  SEND_TO_SIN: 'The council considers whether to notify it, within five working days of becoming aware.',
}
