import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { problemsByField } from '../../api/refusals.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import { useRefresh } from './request-queries.ts'

/** A correction after the return was accepted says why. The earlier version stays beside it. */
export function AmendDialog({ requestId, onClose }: { requestId: string; onClose: () => void }) {
  const refresh = useRefresh()
  const navigate = useNavigate()
  const amend = useMutation(
    api.requests.amend.mutationOptions({
      onSuccess: async () => {
        await refresh()
        onClose()
        await navigate({ to: '/requests/$requestId', params: { requestId } })
      },
    }),
  )
  return (
    <FormDialog
      title="Send the amended return?"
      submit="Send it"
      busy={amend.isPending && 'Sending'}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault()
        amend.mutate({ requestId, reason: String(new FormData(event.currentTarget).get('reason')) })
      }}
    >
      <p>It becomes a new version. The earlier one is kept, and both can be compared.</p>
      <RefusalBanner problem={amend.error} />
      <LabelledText
        label="What was changed, and why?"
        hint="No names."
        name="reason"
        rows={3}
        problem={problemsByField(amend.error).reason}
      />
    </FormDialog>
  )
}
