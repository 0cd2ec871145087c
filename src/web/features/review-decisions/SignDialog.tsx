import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { type ReviewDecision, signForm } from '#contract/review-decision-parts.ts'
import { quorumGroupLabels } from '#domain/partnership/quorum-groups.ts'
import { needsComment, type Verdict, verdictLabels, verdicts } from '#domain/review-decisions/sign-off.ts'
import { api } from '../../api/client.ts'
import { ChangedMeanwhile } from '../../app/ChangedMeanwhile.tsx'
import { contractResolver } from '../../app/contract-resolver.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledSelect, LabelledText, LabelledTick } from '../../parts/Labelled.tsx'
import { Problem } from '../../parts/Problem.tsx'
import styles from './decision.module.css'
import { readAgainAnd } from './review-queries.ts'

type SignDialogProps = { reference: string; decision: ReviewDecision; onClose: () => void }

type Typed = z.infer<typeof signForm>

const hints: Record<Verdict, string> = {
  AGREE: '',
  AGREE_WITH_COMMENT: 'The decision stands, and your words stand beside it.',
  DISSENT: 'You sign that you do not agree. It goes on, and your dissent stays for everybody to read.',
}

/** One partner's own signature. It is for this draft, and is not taken back. */
export function SignDialog({ reference, decision, onClose }: SignDialogProps) {
  const { signsFor, round } = decision
  const form = useForm<Typed>({
    resolver: contractResolver(signForm),
    defaultValues: { group: signsFor[0] ?? 'CSC', comment: '' },
  })
  const sign = useMutation(api.reviewDecisions.sign.mutationOptions(readAgainAnd(onClose, { form, isStep: true })))
  const { errors } = form.formState
  const verdict = form.watch('verdict')
  return (
    <FormDialog
      title={signsFor.length === 1 && signsFor[0] ? `Sign for ${quorumGroupLabels[signsFor[0]]}` : 'Sign'}
      submit="Sign"
      busy={sign.isPending && 'Signing'}
      onSubmit={form.handleSubmit((typed) => sign.mutate({ ...typed, reference, round }))}
      onClose={onClose}
    >
      <ChangedMeanwhile problem={sign.error} />
      {signsFor.length > 1 && (
        <LabelledSelect label="For which partner?" {...form.register('group')}>
          {signsFor.map((group) => (
            <option key={group} value={group}>
              {quorumGroupLabels[group]}
            </option>
          ))}
        </LabelledSelect>
      )}
      <fieldset className={styles.choices} aria-describedby={errors.verdict ? 'verdict-problem' : undefined}>
        <legend>How do you sign draft {round}?</legend>
        <Problem id="verdict" text={errors.verdict?.message} />
        {verdicts.map((each) => (
          <LabelledTick
            key={each}
            type="radio"
            value={each}
            label={asked[each]}
            hint={hints[each] || undefined}
            {...form.register('verdict')}
          />
        ))}
      </fieldset>
      {verdict && needsComment(verdict) && (
        <LabelledText
          label={verdict === 'DISSENT' ? 'Why do you dissent?' : 'Your comment'}
          hint="The other partners and the Panel read it. Coded names only."
          problem={errors.comment?.message}
          {...form.register('comment')}
        />
      )}
    </FormDialog>
  )
}

const asked: Record<Verdict, string> = {
  ...verdictLabels,
  AGREE: 'I agree',
  AGREE_WITH_COMMENT: 'I agree, with a comment',
  DISSENT: 'I dissent',
}
