import { londonDay } from '#server/deps.ts'
import type { Person } from '#tests/support/given.ts'
import { givenIncidents } from '#tests/support/given-incidents.ts'
import type { Client, TestApp } from '#tests/support/server-app.ts'

type Calls = Record<string, (api: Client) => Promise<unknown>>

const reason = 'Because this test asks for it'
const day = '2026-06-01'

/** A request for each procedure, about a case that need not have an incident. */
export const incidentRequests = (reference: string): Calls => ({
  'incidents.start': (api) => api.incidents.start({ id: crypto.randomUUID(), ...aware }),
  'incidents.get': (api) => api.incidents.get({ reference }),
  'incidents.askPartners': (api) => api.incidents.askPartners({ reference }),
  'incidents.giveView': (api) => api.incidents.giveView({ reference, viewId: crypto.randomUUID(), ...heard }),
  'incidents.decide': (api) => api.incidents.decide({ reference, notify: true, reason }),
  'incidents.attachCopy': (api) => api.incidents.attachCopy({ reference, file: copyOfNotification() }),
  'incidents.submit': (api) => api.incidents.submit({ reference, ...submitted }),
})

const aware = { awareOn: day, awareTime: '', toldBy: 'The ward told the duty team', where: 'At home' }
const heard = { group: 'POLICE', view: 'NOTIFY', reason, givenBy: 'A detective inspector', givenOn: day } as const
const submitted = { nationalReference: 'N-1', submittedOn: day, submittedTime: '00:01', copyId: null, lateReason: '' }
export const copyOfNotification = () =>
  new File(['%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'], 'notification.pdf', { type: 'application/pdf' })

/** The same about incidents that stand where each is possible. The person is notifier, Business Manager and coordinator. */
export async function callsToIncidents(app: TestApp, person: Person): Promise<Calls> {
  const { incident } = givenIncidents(app, person)
  const on = async (to?: Parameters<typeof incident>[0]) => incidentRequests(await incident(to))
  const [considered, asked, decided] = [await on(), await on('PARTNER_VIEWS'), await on('TO_SUBMIT')]
  const [toSubmit, today] = [await incident('TO_SUBMIT'), londonDay(app.clock.now())]
  const pick = (calls: Calls, ...names: string[]) =>
    Object.fromEntries(
      names.map((name) => [`incidents.${name}`, calls[`incidents.${name}`] ?? (() => Promise.resolve())]),
    )
  return {
    ...pick(considered, 'start', 'get', 'askPartners'),
    ...pick(asked, 'giveView', 'decide'),
    ...pick(decided, 'attachCopy'),
    'incidents.submit': (api) => api.incidents.submit({ reference: toSubmit, ...submitted, submittedOn: today }),
  }
}
