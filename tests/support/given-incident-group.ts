import type { IncidentStatus } from '#domain/incidents/incident-status.ts'
import { changes, givenIn, type Person, type Received } from './given.ts'
import { givenIncidents } from './given-incidents.ts'
import type { TestApp } from './server-app.ts'

export type IncidentGroup = Awaited<ReturnType<typeof givenIncidentGroup>>

/** Those who take part in a serious incident, and how it stands to each of them. */
export async function givenIncidentGroup(app: TestApp) {
  const given = givenIn(app)
  const { superuser, clock } = app
  const people = {
    notifier: await given.person({ role: 'LA_NOTIFIER', agency: 'CSC', name: 'Hedda Ofsafeguarding' }),
    manager: await given.person({ role: 'BM', agency: 'CSCP', name: 'Maud Manager' }),
    coordinator: await given.person({ role: 'COORD', agency: 'CSCP', name: 'Cora Coordinator' }),
    police: await given.person({ role: 'MEMBER', agency: 'MPS', quorumGroup: 'POLICE', name: 'Pol Inspector' }),
    health: await given.person({ role: 'MEMBER', agency: 'ICB', quorumGroup: 'HEALTH_ICB', name: 'Nora Nurse' }),
    execOfPolice: await given.person({ role: 'EXEC', agency: 'MPS', name: 'Ed Commander' }),
    outsider: await given.person({ role: 'MEMBER', agency: 'HOUS' }),
  }
  const { notifier, manager } = people

  const read = async ({ api }: Person, reference: string) => {
    const { incident: found } = await api.incidents.get({ reference })
    if (!found) throw new Error('There is no incident')
    return found
  }

  /** What a concern led to, straight in the tables: these tests begin where triage has ended. */
  async function incidentFrom({ caseId, concernId }: Received, status: IncidentStatus) {
    await superuser
      .insertInto('casebook.incident')
      .values({
        partnership_id: notifier.partnership.id,
        id: crypto.randomUUID(),
        case_id: caseId,
        concern_id: concernId,
        status,
        la_aware_on: '2026-06-03',
        opened_by: notifier.accountId,
        opened_at: clock.now().toString(),
      })
      .execute()
  }

  return {
    ...given,
    ...people,
    ...givenIncidents(app, notifier),
    read,
    clocksOf: async (reference: string) =>
      (await read(manager, reference)).clocks.map(({ code, dueOn, status }) => `${code} ${dueOn} ${status}`),
    stageOf: async (reference: string) => (await manager.api.cases.list({ q: reference })).rows[0]?.stage,

    async withChild(reference: string, answers: Record<string, unknown> = {}) {
      const personId = crypto.randomUUID()
      await notifier.api.incidents.addPerson({ reference, personId })
      const child = {
        role_in_case: ['subject_child'],
        forenames: 'Inventa',
        surname: 'Fable',
        born: 'born',
        ...answers,
      }
      await notifier.api.incidents.savePerson({ reference, personId, changes: changes(child) })
      return personId
    },

    /** To whom messages of this kind went, and by when they ask for something. */
    async messagesAbout(reference: string, kind: string) {
      const rows = await superuser
        .selectFrom('casebook.message')
        .select(['account_id', 'due_on'])
        .where('reference', '=', reference)
        .where('kind', '=', kind)
        .execute()
      const nameOf = (accountId: string | null) =>
        Object.values(people).find((each) => each.accountId === accountId)?.name
      return rows.map(({ account_id, due_on }) => `${nameOf(account_id)} ${due_on}`)
    },

    incidentFrom,

    /** A referral from which an incident came. */
    async escalated(status: IncidentStatus) {
      const received = await given.receivedReferral(manager)
      const concern = superuser.updateTable('casebook.concern').set({ status: 'ESCALATED_SIN' })
      await concern.where('id', '=', received.concernId).execute()
      await incidentFrom(received, status)
      return received
    },
  }
}

export const dateOf = (day: string) => ({
  earliest: day,
  latest: day,
  precision: 'DAY',
  uncertain: false,
  asTyped: day,
})
