import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { problemsByField } from '../../api/refusals.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { useGo, useReferral } from './referral-home.ts'

/** Asks for the reason, and takes the referral back. It is kept, never deleted. */
export function WithdrawDialog({ concernId, onClose }: { concernId: string; onClose: () => void }) {
  const queryClient = useQueryClient()
  const { home } = useReferral()
  const go = useGo()
  const withdraw = useMutation(
    api.concerns.withdraw.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: api.concerns.key() })
        onClose()
        await go(home.outcome)
      },
    }),
  )
  return (
    <FormDialog
      title="Withdraw this referral?"
      submit="Withdraw"
      busy={withdraw.isPending && 'Withdrawing'}
      isDanger
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault()
        const reason = String(new FormData(event.currentTarget).get('reason'))
        withdraw.mutate({ concernId, reason })
      }}
    >
      <p>It is kept, and no longer worked on. The partnership can open it again if you ask.</p>
      <RefusalBanner problem={withdraw.error} />
      <LabelledText
        label="Why do you withdraw it?"
        hint="No names."
        name="reason"
        rows={3}
        problem={problemsByField(withdraw.error).reason}
      />
    </FormDialog>
  )
}
