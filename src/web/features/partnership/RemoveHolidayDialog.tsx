import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BankHolidayRow } from '#contract/partnership.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'

type RemoveHolidayDialogProps = {
  holiday: BankHolidayRow
  onRemoved: (moved: number, on: string) => void
  onClose: () => void
}

export function RemoveHolidayDialog({ holiday, onRemoved, onClose }: RemoveHolidayDialogProps) {
  const { on, name } = holiday
  const queryClient = useQueryClient()
  const remove = useMutation(
    api.partnership.removeHoliday.mutationOptions({
      onSuccess: async ({ moved }) => {
        await queryClient.invalidateQueries()
        onRemoved(moved, on)
        onClose()
      },
    }),
  )
  return (
    <FormDialog
      title={`Take away ${name}?`}
      submit="Take it away"
      busy={remove.isPending && 'Taking away'}
      onSubmit={(event) => {
        event.preventDefault()
        remove.mutate({ on })
      }}
      onClose={onClose}
    >
      <RefusalBanner problem={remove.error} />
      <p>
        {formatLongDate(on)} becomes a working day, and every time limit that still runs over it ends earlier. The day
        stays in this list as taken away, and can be added again.
      </p>
    </FormDialog>
  )
}
