import { useMutation } from '@tanstack/react-query'
import type { Account } from '#contract/directory.ts'
import { api } from '../../api/client.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { LinkShown } from './LinkShown.tsx'

export function NewLinkDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const renew = useMutation(
    api.directory.renewLink.mutationOptions({
      onSuccess: (_link, _input, _result, { client }) => client.invalidateQueries({ queryKey: api.directory.key() }),
    }),
  )
  if (renew.data) return <LinkShown name={account.name} {...renew.data} onClose={onClose} />
  return (
    <ConfirmDialog
      title={`Make a new link for ${account.name}?`}
      confirm="Make a new link"
      busy={renew.isPending && 'Making the link'}
      onConfirm={() => renew.mutate({ accountId: account.id })}
      onClose={onClose}
    >
      <RefusalBanner problem={renew.error} />
      {account.status === 'INVITED' ? (
        <p>The link sent before stops working.</p>
      ) : (
        <p>
          For somebody who lost their password or their phone. Make sure that it is really {account.name} who asks:
          whoever opens the link sets a new password and connects their own authenticator app.
        </p>
      )}
    </ConfirmDialog>
  )
}
