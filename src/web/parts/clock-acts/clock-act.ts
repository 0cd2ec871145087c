import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { KeptClock } from '#contract/clocks.ts'
import { refusalCode } from '../../api/refusals.ts'
import { putIssues } from '../../app/put-issues.ts'

export type ClockActProps = {
  reference: string
  clock: KeptClock
  onChanged?: () => Promise<unknown> | undefined
  onClose: () => void
}

/** Whatever shows the clock is read again, after the act and when somebody else was quicker. */
export const afterAct = <Values extends FieldValues>(
  { onChanged, onClose }: Pick<ClockActProps, 'onChanged' | 'onClose'>,
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
