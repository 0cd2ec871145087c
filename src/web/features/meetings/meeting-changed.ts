import type { QueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { refusalCode } from '../../api/refusals.ts'

/** After a change: the meetings are read again, and then the dialog goes. */
export const readAgainAnd = (close: () => void) => ({
  onSuccess: async (_done: unknown, _input: unknown, _result: unknown, { client }: { client: QueryClient }) => {
    await client.invalidateQueries({ queryKey: api.meetings.key() })
    close()
  },
})

/** What somebody else changed is read again at once, so that the next attempt is made over it. */
export function readAgainIfChanged(problem: unknown, client: QueryClient) {
  if (refusalCode(problem) === 'CHANGED_BY_SOMEONE_ELSE') {
    void client.invalidateQueries({ queryKey: api.meetings.key() })
  }
}

/** A decision moves its case, and what people owe, as well. */
export const readAgainAfterDecision = (client: QueryClient) =>
  Promise.all([api.meetings, api.cases, api.myWork].map((part) => client.invalidateQueries({ queryKey: part.key() })))
