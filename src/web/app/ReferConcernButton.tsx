import { useMutation } from '@tanstack/react-query'
import { useRouteContext, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { refusalText } from '../api/refusals.ts'
import { Button } from '../parts/Button.tsx'
import { mayDo } from './places.ts'

/** Starts a referral and opens it; not there for people whose seats start none. */
export function ReferConcernButton() {
  const { me } = useRouteContext({ from: '/app' })
  const router = useRouter()
  // Chosen once: pressing again after an unclear answer starts nothing twice.
  const [id] = useState(() => crypto.randomUUID())
  const start = useMutation(
    api.concerns.start.mutationOptions({
      onSuccess: () => router.navigate({ to: '/concerns/$concernId', params: { concernId: id } }),
    }),
  )
  if (!mayDo('concern.start', me.seats)) return null
  return (
    <>
      <Button look="primary" icon="plus" busy={start.isPending && 'Starting'} onClick={() => start.mutate({ id })}>
        Refer a concern
      </Button>
      {start.error && <span role="alert">{refusalText(start.error)}</span>}
    </>
  )
}
