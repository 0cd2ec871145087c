import type { Person } from '#tests/support/given.ts'
import type { Client } from '#tests/support/server-app.ts'
import type { Subjects } from './subjects.ts'

type Calls = Record<string, (api: Client) => Promise<unknown>>

const rows = { written: crypto.randomUUID(), ended: crypto.randomUUID(), contact: crypto.randomUUID() }

/** One request each about the logs of a case. */
export const logRequests = (reference: string): Calls => ({
  'caseLogs.get': (api) => api.caseLogs.get({ reference }),
  'caseLogs.addProcess': (api) => api.caseLogs.addProcess({ reference, processId: crypto.randomUUID() }),
  'caseLogs.saveProcess': (api) =>
    api.caseLogs.saveProcess({ reference, processId: rows.written, changes: { stage: { base: 0, value: 'Charged' } } }),
  'caseLogs.endProcess': (api) =>
    api.caseLogs.endProcess({
      reference,
      processId: rows.ended,
      endedOn: '2026-06-01',
      reason: 'It is over',
      version: 1,
    }),
  'caseLogs.addContact': (api) => api.caseLogs.addContact({ reference, contactId: crypto.randomUUID() }),
  'caseLogs.saveContact': (api) =>
    api.caseLogs.saveContact({
      reference,
      contactId: rows.contact,
      changes: { relation: { base: 0, value: 'Mother' } },
    }),
})

/** The same where each is possible: on rows that are there. */
export async function callsToLogs({ received }: Subjects, { api }: Person) {
  const { reference } = received
  for (const processId of [rows.written, rows.ended]) await api.caseLogs.addProcess({ reference, processId })
  await api.caseLogs.addContact({ reference, contactId: rows.contact })
  return logRequests(reference)
}
