import { sql } from 'kysely'
import { lookAsSystem } from './database/transaction.ts'
import type { Deps, Tx } from './deps.ts'
import { forgetSecrets } from './features/messages/forget-secrets.ts'
import { partnershipIds } from './features/partnership/every-partnership.ts'
import { forgetUnusedLinks } from './features/referral-links/forget-unused.ts'
import { remindPeople } from './features/reminders/remind-people.ts'
import { endOverdueConsultations } from './features/triage/end-consultation.ts'

/** What the system does by itself in one partnership. */
export type SystemWork = { readonly tx: Tx; readonly partnershipId: string; readonly now: Temporal.Instant }

type Task = (work: SystemWork, deps: Deps) => Promise<unknown>

/** What time alone brings about. Each may be done again at any time without harm. */
const tasks: Readonly<Record<string, Task>> = {
  'forget secrets': forgetSecrets,
  'forget unused links': forgetUnusedLinks,
  'end consultations': endOverdueConsultations,
  'remind people': remindPeople,
}

/** Does every task in every partnership, each in a transaction of its own; another process may be at it already. */
export async function keepHouse(deps: Deps) {
  for (const id of await partnershipIds(deps.db)) {
    for (const [name, task] of Object.entries(tasks)) await keepApart(deps, id, name, task)
  }
}

async function keepApart(deps: Deps, partnershipId: string, name: string, task: Task) {
  const now = deps.clock()
  try {
    await deps.db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ mine: boolean }>`
        select pg_try_advisory_xact_lock(hashtextextended(${`${partnershipId} ${name}`}, 0)) as mine`.execute(tx)
      if (!rows[0]?.mine) return
      await lookAsSystem(tx, partnershipId, now)
      await task({ tx, partnershipId, now }, deps)
    })
  } catch (problem) {
    const { name: kind, code } = problem as Error & { code?: string }
    deps.log.error({ task: name, kind, code }, 'a task of the housekeeping failed; it is tried again')
  }
}
