import { firstFree } from '../reminders/first-free.ts'

/** Who holds these seats today: accounts. */
export type Runners = { readonly coordinators: readonly string[]; readonly managers: readonly string[] }

/**
 * Who runs a Rapid Review today: the coordinator named on it, as long as they still hold a seat that does and have no
 * conflict of interest; otherwise every free coordinator, and then the Business Manager.
 */
export function whoRuns(named: string | null, { coordinators, managers }: Runners, conflicted: readonly string[]) {
  const own = [...coordinators, ...managers].find((account) => account === named)
  return firstFree([own ? [own] : [], coordinators, managers], conflicted)
}
