import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/deps.ts'
import { openDatabase } from '#server/node/open-database.ts'
import { connect } from '#tests/support/server-app.ts'
import { createTestDatabase, type TestDatabase } from '#tests/support/test-database.ts'
import { migrate } from './migrations.ts'

let database: TestDatabase
let owner: Db
beforeAll(async () => {
  database = await createTestDatabase({ isMigrated: false })
  owner = openDatabase(database.ownerUrl, 1)
})
afterAll(async () => {
  await owner.destroy()
  await database.drop()
})

test('incidents from before there were clocks get theirs', async () => {
  await migrate(owner, '0013-referral-links')
  const superuser = await connect(database.superuserUrl)
  const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`
  const [partnership, account, caseId, incident] = [id(1), id(2), id(3), id(4)]
  await superuser.query(`
    insert into casebook.partnership (id, name, short_name, reference_prefix, urgent_contact)
      values ('${partnership}', 'Pretend Partnership', 'Pretend', 'TEST', 'Nobody');
    insert into casebook.account (partnership_id, id, name, email, created_at)
      values ('${partnership}', '${account}', 'Una Fable', 'una@pretend.example', '2026-12-01T09:00:00Z');
    insert into casebook.bank_holiday (partnership_id, on_date, name) values
      ('${partnership}', '2026-12-25', 'Christmas Day'), ('${partnership}', '2026-12-28', 'Boxing Day (substitute day)');
    insert into casebook.case_file (partnership_id, id, stage, created_by, created_at)
      values ('${partnership}', '${caseId}', 'ESCALATED_SIN', '${account}', '2026-12-22T09:00:00Z');
    insert into casebook.incident (partnership_id, id, case_id, status, la_aware_on, opened_by, opened_at)
      values ('${partnership}', '${incident}', '${caseId}', 'CONSIDERING', '2026-12-22', '${account}', '2026-12-22T23:30:00Z')`)

  await migrate(owner)

  const { rows: clocks } = await superuser.query(
    `select code, record_id, case_id, to_char(started_on, 'YYYY-MM-DD') as from, length, unit,
      to_char(due_on, 'YYYY-MM-DD') as due from casebook.clock order by code`,
  )
  // Known on Tue 22 December 2026: Wed 23, Thu 24, Tue 29, Wed 30, Thu 31.
  const limit = { record_id: incident, case_id: caseId, from: '2026-12-22', length: 5, unit: 'WD', due: '2026-12-31' }
  expect(clocks).toEqual([
    { code: 'SIN_NOTIFY', ...limit },
    { code: 'SIN_PARTNERS', ...limit },
  ])
  const { rows: moves } = await superuser.query(
    `select record_id, move, from_status, to_status, to_char(on_date, 'YYYY-MM-DD') as on from casebook.record_transition`,
  )
  expect(moves).toEqual([
    { record_id: incident, move: 'start', from_status: null, to_status: 'CONSIDERING', on: '2026-12-22' },
  ])
  const { rows: walls } = await superuser.query(
    `select relforcerowsecurity as forced from pg_class where oid = 'casebook.incident'::regclass`,
  )
  expect(walls).toEqual([{ forced: true }])
})
