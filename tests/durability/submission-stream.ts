import { changes } from '#tests/support/given.ts'
import { childAnswers, motherAnswers, referralAnswers } from '#tests/support/referral-answers.ts'
import type { Client } from '#tests/support/server-app.ts'

/** What the server has acknowledged, and so must never lose. */
export type Ledger = {
  /** The reference of each referral whose sending was confirmed. */
  readonly sent: Map<string, string>
  /** The words of each draft whose saving was confirmed. */
  readonly saved: Map<string, string>
  /** Referrals whose sending had begun when the server died: the answer never came. */
  readonly unclear: Set<string>
}

export const newLedger = (): Ledger => ({ sent: new Map(), saved: new Map(), unclear: new Set() })

const today = () => new Date().toISOString().slice(0, 10)

/** Writes one referral from its first request to its confirmation, as a page would. */
async function writeReferral(api: Client, ledger: Ledger, acknowledged: () => void) {
  const concernId = crypto.randomUUID()
  const [childId, motherId] = [crypto.randomUUID(), crypto.randomUUID()]
  await api.concerns.start({ id: concernId })
  const { answers } = await api.concerns.get({ concernId })
  const words = `At home, said ${concernId}`
  await api.concerns.save({ concernId, changes: { where_child_was: { base: 0, value: words } } })
  ledger.saved.set(concernId, words)
  for (const personId of [childId, motherId]) await api.concerns.addPerson({ concernId, personId })
  await api.concerns.savePerson({ concernId, personId: childId, changes: changes(childAnswers(motherId)) })
  await api.concerns.savePerson({ concernId, personId: motherId, changes: changes(motherAnswers(childId)) })
  const { where_child_was: _, ...given } = referralAnswers({ childId, motherId, today: today() })
  await api.concerns.save({ concernId, changes: changes(given, answers) })
  await send(api, ledger, concernId)
  acknowledged()
}

async function send(api: Client, ledger: Ledger, concernId: string) {
  ledger.unclear.add(concernId)
  const { reference } = await api.concerns.submit({ concernId })
  ledger.sent.set(concernId, reference)
  ledger.unclear.delete(concernId)
}

/** Several people write without a pause until so many are confirmed; then `cut` is called, in the midst of the rest. */
export async function streamUntil(api: Client, ledger: Ledger, confirmations: number, cut: () => Promise<void>) {
  let confirmed = 0
  let ending: Promise<void> | undefined
  const acknowledged = () => {
    confirmed += 1
    if (confirmed === confirmations) ending = cut()
  }
  const write = async () => {
    try {
      while (!ending) await writeReferral(api, ledger, acknowledged)
    } catch (problem) {
      // The server is gone. Before it is, every refusal is a fault.
      if (!ending) throw problem
    }
  }
  await Promise.all([write(), write(), write(), write()])
  await ending
}

/** After a lost answer people press the button again. */
export async function sendUnclearAgain(api: Client, ledger: Ledger) {
  for (const concernId of ledger.unclear) await send(api, ledger, concernId)
}
