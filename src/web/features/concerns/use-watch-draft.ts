import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../../api/client.ts'
import { onSignedIn } from '../../app/session-ended.ts'
import type { AutosaveQueue } from '../../form/autosave-queue.ts'

const everyMs = 5_000

/** Brings what others write, and tells them where this person is. */
export function useWatchDraft(concernId: string, place: string, autosave: AutosaveQueue) {
  const { data, refetch } = useQuery({
    ...api.concerns.watch.queryOptions({ input: { concernId, place } }),
    queryKey: ['watch-draft', concernId, place],
    refetchInterval: everyMs,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    placeholderData: (before) => before,
  })
  useEffect(() => {
    if (data) autosave.takeRemote(data.answers)
  }, [data, autosave])
  useEffect(() => onSignedIn(() => autosave.retry()), [autosave])
  return { watched: data, refetch }
}
