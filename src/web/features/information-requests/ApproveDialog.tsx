import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { type QualityCheck, qualityChecks } from '#domain/information-requests/quality-checks.ts'
import { api } from '../../api/client.ts'
import { fieldIssues, refusalCode } from '../../api/refusals.ts'
import { putIssues } from '../../app/put-issues.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { ErrorSummary } from '../../form/ErrorSummary.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledTick } from '../../parts/Labelled.tsx'
import { Problem } from '../../parts/Problem.tsx'
import styles from './requests.module.css'

type ApproveDialogProps = {
  requestId: string
  /** Of the working copy as the page shows it. */
  version: number
  onDone: () => Promise<void>
  /** Somebody wrote on meanwhile: the page shows the new words, to be read first. */
  onChanged: (problem: unknown) => void
  onClose: () => void
}

/** The six points once more, by whoever answers for the return. */
export function ApproveDialog({ requestId, version, onDone, onChanged, onClose }: ApproveDialogProps) {
  const form = useForm<{ checked: QualityCheck[] }>({ defaultValues: { checked: [] } })
  const approve = useMutation(
    api.requests.approve.mutationOptions({
      onSuccess: onDone,
      onError: (problem) => {
        if (refusalCode(problem) === 'CHANGED_BY_SOMEONE_ELSE') onChanged(problem)
        else putIssues(form, problem)
      },
    }),
  )
  const missing = fieldIssues(approve.error).filter(({ path }) => path[0] === 'answers')
  return (
    <FormDialog
      title="Approve and return?"
      submit="Approve and return"
      busy={approve.isPending && 'Returning'}
      onClose={onClose}
      onSubmit={form.handleSubmit(({ checked }) => approve.mutate({ requestId, version, checked }))}
    >
      <RefusalBanner problem={approve.error} />
      <ErrorSummary
        title="Something is still missing: send it back"
        problems={missing.map(({ path, message }) => ({ questionId: String(path[1]), message }))}
      />
      <p>
        It leaves your agency: the coordinator reads it from now on. Other agencies do not, until the pack is released.
      </p>
      <fieldset className={styles.choices}>
        <legend>You have looked at each of these</legend>
        <Problem id="checked" text={form.formState.errors.checked?.message} />
        {qualityChecks.map(({ code, label }) => (
          <LabelledTick key={code} label={label} value={code} {...form.register('checked')} />
        ))}
      </fieldset>
    </FormDialog>
  )
}
