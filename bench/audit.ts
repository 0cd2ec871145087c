import { type Installation, withClient } from './support/installation.ts'
import { figure, milliseconds, printTable } from './support/table.ts'

const events = 100_000
/** As many as the application seals at once. */
const atOnce = 5000

/** How fast the trail is sealed into its chain, and how long a chain of 100,000 events takes to verify. */
export async function audit({ superuserUrl }: Installation) {
  await withClient(superuserUrl, async (client) => {
    // The application's own sealing stands back meanwhile.
    await client.query(`select pg_advisory_lock(hashtext('casebook.seal_audit'))`)
    await client.query(
      `insert into casebook.audit_event (partnership_id, at, actor_id, action, case_id, detail)
       select a.partnership_id, now(), a.id, 'case-opened', gen_random_uuid(), '{"fields": ["stage", "title"]}'
       from generate_series(1, $1) n, (select partnership_id, id from casebook.account limit 1) a`,
      [events],
    )
    const sealing = await timed(async () => {
      let sealed = 0
      for (let now = 1; now > 0; sealed += now) {
        now = (await client.query('select casebook.seal_audit($1) as now', [atOnce])).rows[0].now
      }
      return sealed
    })
    await client.query(`select set_config('app.partnership_id', (select id::text from casebook.partnership), false)`)
    const verifying = await timed(async () => {
      const { sealed, broken_position } = (await client.query('select * from casebook.verify_audit()')).rows[0]
      if (broken_position !== null) console.log(`The chain is broken at ${broken_position}.`)
      return Number(sealed)
    })
    printTable(
      'Audit chain',
      ['what', 'events', 'took', 'events a second'],
      [
        ['sealing', ...sealing],
        ['verifying', ...verifying],
      ],
    )
  })
}

async function timed(work: () => Promise<number>) {
  const started = performance.now()
  const count = await work()
  const took = performance.now() - started
  return [figure(count), milliseconds(took), figure((count / took) * 1000)]
}
