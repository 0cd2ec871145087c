import { givenIn, type Received } from './given.ts'
import type { TestApp } from './server-app.ts'

/** Builds what a test about withdrawing, reopening, joining, splitting or linking cases begins with. */
export async function givenCaseChanges(app: TestApp) {
  const given = givenIn(app)
  const { superuser } = app
  const manager = await given.person({ role: 'BM', agency: 'CSCP' })
  const referrer = await given.person({ role: 'REFERRER', agency: 'SCHOOL' })
  const member = await given.person({ role: 'MEMBER', agency: 'MPS' })

  const received = () => given.receivedReferral(referrer)
  const stands = async ({ reference }: { reference: string }) => (await manager.api.cases.get({ reference })).stage

  /** As the meetings and triage bring it about. */
  async function putAt({ concernId, caseId }: Received, status: string) {
    await superuser.updateTable('casebook.concern').set({ status }).where('id', '=', concernId).execute()
    await superuser.updateTable('casebook.case_file').set({ stage: status }).where('id', '=', caseId).execute()
  }

  async function listAgency(caseId: string, code: string) {
    const { id: agency_id, partnership_id } = await superuser
      .selectFrom('casebook.agency')
      .select(['id', 'partnership_id'])
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
    const at = app.clock.now().toString()
    await superuser
      .insertInto('casebook.case_agency')
      .values({ partnership_id, case_id: caseId, agency_id, added_by: null, added_at: at })
      .execute()
  }

  const transitions = ({ caseId }: { caseId: string }) =>
    superuser
      .selectFrom('casebook.concern_transition')
      .select(['move', 'from_status', 'to_status', 'as_role', 'reason', 'account_id', 'on_date'])
      .where('case_id', '=', caseId)
      .orderBy('id')
      .execute()

  const messagesAbout = ({ caseId }: { caseId: string }) =>
    superuser
      .selectFrom('casebook.message')
      .select(['kind', 'account_id', 'reference'])
      .where('case_id', '=', caseId)
      .execute()

  return {
    ...given,
    manager,
    referrer,
    member,
    received,
    stands,
    putAt,
    listAgency,
    transitions,
    messagesAbout,
  }
}
