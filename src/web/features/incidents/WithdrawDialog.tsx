import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { withdrawForm } from '#contract/incidents.ts'
import { quorumGroupLabels, quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { api } from '../../api/client.ts'
import { contractResolver } from '../../app/contract-resolver.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { LabelledDate, londonToday } from '../../form/LabelledDate.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledInput, LabelledText } from '../../parts/Labelled.tsx'
import styles from './incident.module.css'
import { readAgainAnd } from './incident-queries.ts'

/** The notification turned out not to meet the test: the notifier and the three partners agree, and the Panel knows. */
export function WithdrawDialog({ reference, onClose }: { reference: string; onClose: () => void }) {
  const agreed = quorumGroups.map((group) => ({ group, by: '', on: londonToday() }))
  const form = useForm({
    resolver: contractResolver(withdrawForm),
    defaultValues: { reason: '', evidence: '', panelToldOn: londonToday(), agreed },
  })
  const withdraw = useMutation(api.incidents.withdraw.mutationOptions(readAgainAnd(onClose, form)))
  const { errors } = form.formState
  return (
    <FormDialog
      title="Withdraw the notification?"
      submit="Withdraw the notification"
      isDanger
      busy={withdraw.isPending && 'Withdrawing'}
      onSubmit={form.handleSubmit((typed) => withdraw.mutate({ ...typed, reference }))}
      onClose={onClose}
    >
      <RefusalBanner problem={withdraw.error} />
      <p>The Rapid Review ends with it, and agencies owe no returns any more. What was written stays.</p>
      <LabelledText label="Why?" rows={3} problem={errors.reason?.message} {...form.register('reason')} />
      <LabelledText
        label="What shows that it does not meet the test?"
        rows={3}
        problem={errors.evidence?.message}
        {...form.register('evidence')}
      />
      <LabelledDate form={form} name="panelToldOn" label="The Panel was told on" />
      {quorumGroups.map((group, index) => (
        <fieldset key={group} className={styles.agreed}>
          <legend>{quorumGroupLabels[group]} agreed</legend>
          <LabelledInput
            label="By whom"
            problem={errors.agreed?.[index]?.by?.message}
            autoComplete="off"
            {...form.register(`agreed.${index}.by`)}
          />
          <LabelledDate form={form} name={`agreed.${index}.on`} label="On" />
        </fieldset>
      ))}
    </FormDialog>
  )
}
