import { quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { londonDay } from '#server/deps.ts'
import type { Person } from '#tests/support/given.ts'
import { givenIncidents } from '#tests/support/given-incidents.ts'
import type { Client, TestApp } from '#tests/support/server-app.ts'

type Calls = Record<string, (api: Client) => Promise<unknown>>

const reason = 'Because this test asks for it'
const day = '2026-06-01'

/** A request for each procedure, about a case that need not have an incident. */
export const incidentRequests = (
  reference: string,
  awareOn = day,
  personId: string = crypto.randomUUID(),
  deathId: string = personId,
): Calls => ({
  'incidents.start': (api) => api.incidents.start({ id: crypto.randomUUID(), ...aware }),
  'incidents.get': (api) => api.incidents.get({ reference }),
  'incidents.askPartners': (api) => api.incidents.askPartners({ reference }),
  'incidents.giveView': (api) => api.incidents.giveView({ reference, viewId: crypto.randomUUID(), ...heard }),
  'incidents.decide': (api) => api.incidents.decide({ reference, notify: true, reason }),
  'incidents.attachCopy': (api) => api.incidents.attachCopy({ reference, file: copyOfNotification() }),
  'incidents.submit': (api) => api.incidents.submit({ reference, ...submitted }),
  'incidents.correctNotification': (api) =>
    api.incidents.correctNotification({ reference, ...notified, submittedOn: awareOn, was: awareOn, reason }),
  'incidents.correctAwareness': (api) =>
    api.incidents.correctAwareness({ reference, ...aware, was: awareOn, reason, lateReason: '' }),
  'incidents.save': (api) => api.incidents.save({ reference, changes: { media_interest: { base: 0, value: 'NONE' } } }),
  'incidents.people': (api) => api.incidents.people({ reference }),
  'incidents.addPerson': (api) => api.incidents.addPerson({ reference, personId: crypto.randomUUID() }),
  'incidents.savePerson': (api) =>
    api.incidents.savePerson({ reference, personId, changes: { forenames: { base: 0, value: 'Inventa' } } }),
  'incidents.removePerson': (api) => api.incidents.removePerson({ reference, personId }),
  'incidents.recordTold': (api) =>
    api.incidents.recordTold({ reference, whom: 'told_chair', on: awareOn, lateReason: '' }),
  'incidents.withdraw': (api) => api.incidents.withdraw({ reference, reason, ...withdrawal, panelToldOn: awareOn }),
  'incidents.reconsider': (api) => api.incidents.reconsider({ reference, reason }),
  'incidents.takeCareLeaverRoute': (api) => api.incidents.takeCareLeaverRoute({ reference, reason }),
  'incidents.openReview': (api) => api.incidents.openReview({ reference }),
  'incidents.close': (api) => api.incidents.close({ reference, reason }),
  'incidents.closeReviewAsNotRequired': (api) => api.incidents.closeReviewAsNotRequired({ reference, reason }),
  'incidents.offerConcern': (api) => api.incidents.offerConcern({ reference, concernId: crypto.randomUUID(), reason }),
  'incidents.worksheetDocument': (api) => api.incidents.worksheetDocument({ reference }),
  'incidents.worksheetWithNames': (api) => api.incidents.worksheetWithNames({ reference }),
  'childDeaths.list': (api) => api.childDeaths.list(),
  'childDeaths.start': (api) =>
    api.childDeaths.start({ id: crypto.randomUUID(), diedOn: awareOn, forenames: 'Inventa', surname: 'Fable' }),
  'childDeaths.record': (api) =>
    api.childDeaths.record({ reference, id: crypto.randomUUID(), personId, diedOn: awareOn }),
  'childDeaths.get': (api) => api.childDeaths.get({ reference }),
  'childDeaths.save': (api) =>
    api.childDeaths.save({ reference, deathId, changes: { ncmd_reference: { base: 0, value: 'N-7' } } }),
  'childDeaths.correct': (api) =>
    api.childDeaths.correct({ reference, deathId, diedOn: awareOn, was: awareOn, reason }),
})

const aware = { awareOn: day, awareTime: '', toldBy: 'The ward told the duty team', where: 'At home' }
const heard = { group: 'POLICE', view: 'NOTIFY', reason, givenBy: 'A detective inspector', givenOn: day } as const
const submitted = { nationalReference: 'N-1', submittedOn: day, submittedTime: '00:01', copyId: null, lateReason: '' }
const notified = { nationalReference: 'N-2', submittedTime: '00:01', lateReason: '' }
const withdrawal = {
  evidence: 'The second opinion found an illness',
  agreed: quorumGroups.map((group) => ({ group, by: 'Its lead', on: '2026-06-01' })),
}
export const copyOfNotification = () =>
  new File(['%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'], 'notification.pdf', { type: 'application/pdf' })

/** The same about incidents that stand where each is possible. The person is notifier, Business Manager and coordinator. */
export async function callsToIncidents(app: TestApp, person: Person): Promise<Calls> {
  const { incident } = givenIncidents(app, person)
  const today = londonDay(app.clock.now())
  const personId = crypto.randomUUID()
  const calls = async (to: Parameters<typeof incident>[0], ...names: string[]): Promise<Calls> => {
    const reference = await incident(to)
    if (names.includes('savePerson')) await person.api.incidents.addPerson({ reference, personId })
    const all = incidentRequests(reference, today, personId)
    return Object.fromEntries(names.map((name) => [`incidents.${name}`, all[`incidents.${name}`] ?? none]))
  }
  const removing = async (): Promise<Calls> => {
    const [reference, removed] = [await incident(), crypto.randomUUID()]
    await person.api.incidents.addPerson({ reference, personId: removed })
    return { 'incidents.removePerson': (api) => api.incidents.removePerson({ reference, personId: removed }) }
  }
  const dying = async (): Promise<Calls> => {
    const [reference, id, deathId, other] = [
      await incident(),
      crypto.randomUUID(),
      crypto.randomUUID(),
      crypto.randomUUID(),
    ]
    for (const each of [id, other]) await person.api.incidents.addPerson({ reference, personId: each })
    await person.api.childDeaths.record({ reference, id: deathId, personId: other, diedOn: today })
    const all = incidentRequests(reference, today, id, deathId)
    return Object.fromEntries(Object.entries(all).filter(([name]) => name.startsWith('childDeaths.')))
  }
  const toSubmit = await incident('TO_SUBMIT')
  return {
    ...(await calls('CONSIDERING', 'start', 'get', 'askPartners', 'save', 'people', 'addPerson', 'savePerson')),
    ...(await calls('CONSIDERING', 'recordTold', 'worksheetDocument', 'worksheetWithNames')),
    ...(await calls('CONSIDERING', 'correctAwareness')),
    ...(await removing()),
    ...(await dying()),
    ...(await calls('PARTNER_VIEWS', 'giveView', 'decide')),
    ...(await calls('TO_SUBMIT', 'attachCopy')),
    'incidents.submit': (api) => api.incidents.submit({ reference: toSubmit, ...submitted, submittedOn: today }),
    ...(await calls('RR_STARTED', 'correctNotification')),
    ...(await calls('RR_STARTED', 'withdraw')),
    ...(await calls('RR_STARTED', 'closeReviewAsNotRequired')),
    ...(await calls('SUBMITTED', 'takeCareLeaverRoute')),
    ...(await calls('SUBMITTED', 'openReview')),
    ...(await calls('SUBMITTED', 'close')),
    ...(await calls('NOT_NOTIFIED', 'reconsider')),
    ...(await calls('NOT_NOTIFIED', 'offerConcern')),
  }
}

const none = () => Promise.resolve()
