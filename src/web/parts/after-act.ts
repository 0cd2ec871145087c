import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { refusalCode } from '../api/refusals.ts'
import { putIssues } from '../app/put-issues.ts'

export type AfterAct = {
  /** Reads again whatever shows what was acted on. */
  onChanged?: () => Promise<unknown> | undefined
  onClose: () => void
}

/** Whatever shows it is read again, after the act and when somebody else was quicker. */
export const afterAct = <Values extends FieldValues>(
  { onChanged, onClose }: AfterAct,
  form: UseFormReturn<Values>,
) => ({
  onSuccess: async () => {
    await onChanged?.()
    onClose()
  },
  onError: (problem: unknown) => {
    putIssues(form, problem)
    if (refusalCode(problem) === 'CHANGED_BY_SOMEONE_ELSE') void onChanged?.()
  },
})
