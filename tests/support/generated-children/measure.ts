import { blockingKeys } from '#domain/people/blocking-keys.ts'
import { compareChildren, type Likelihood } from '#domain/people/same-child.ts'
import type { SlipKind } from './errors.ts'
import type { Report } from './generate.ts'

type Tally = {
  /** Later reports of a child who was reported before. */
  reports: number
  /** Of these, called "same" or "likely" beside an earlier report of the child, and at least "possible". */
  found: number
  mentioned: number
  /** Would have been found, had the keys brought the two together. */
  lostByKeys: number
}
type Pairs = { all: number; called: number }

export type Measured = {
  readonly all: Tally
  readonly byKind: ReadonlyMap<SlipKind, Tally>
  /** Pairs the keys bring together, and those of them that are called "same" or "likely". */
  readonly ofOneChild: Pairs
  readonly ofTwins: Pairs
  readonly ofStrangers: Pairs
  /** Pairs of two different children called "possible". */
  readonly possible: number
  readonly precision: number
}

const isCalled = (likelihood: Likelihood) => likelihood === 'same' || likelihood === 'likely'

/** Puts each report beside those the keys bring up, as when it comes in, and asks what is said of the pairs. */
export function measure(reports: readonly Report[]): Measured {
  const keys = reports.map(({ child }) => new Set(blockingKeys(child)))
  const pairs = { ofOneChild: noPairs(), ofTwins: noPairs(), ofStrangers: noPairs() }
  let possible = 0
  for (const [one, other] of candidates(keys)) {
    const [ours, theirs] = [reports[one], reports[other]]
    if (!ours || !theirs) continue
    const { likelihood } = compareChildren(ours.child, theirs.child)
    const kind = ours.childId === theirs.childId ? 'ofOneChild' : areTwins(ours, theirs) ? 'ofTwins' : 'ofStrangers'
    pairs[kind].all += 1
    if (isCalled(likelihood)) pairs[kind].called += 1
    if (likelihood === 'possible' && kind !== 'ofOneChild') possible += 1
  }
  const called = pairs.ofOneChild.called + pairs.ofTwins.called + pairs.ofStrangers.called
  return { ...tallies(reports, keys), ...pairs, possible, precision: pairs.ofOneChild.called / called }
}

const areTwins = (one: Report, other: Report) => one.family === other.family && one.birth === other.birth

function tallies(reports: readonly Report[], keys: readonly ReadonlySet<string>[]) {
  const all = noTally()
  const byKind = new Map<SlipKind, Tally>()
  const earlierOf = new Map<number, number[]>()
  for (const [index, { childId, kind, child }] of reports.entries()) {
    const earlier = earlierOf.get(childId) ?? []
    earlierOf.set(childId, [...earlier, index])
    if (!kind) continue
    const said = earlier.map((each) => ({
      likelihood: compareChildren((reports[each] as Report).child, child).likelihood,
      isBroughtUp: [...(keys[index] ?? [])].some((key) => keys[each]?.has(key)),
    }))
    const isFound = said.some(({ likelihood, isBroughtUp }) => isBroughtUp && isCalled(likelihood))
    const tally = byKind.get(kind) ?? noTally()
    byKind.set(kind, tally)
    for (const each of [all, tally]) {
      each.reports += 1
      if (isFound) each.found += 1
      if (said.some(({ likelihood, isBroughtUp }) => isBroughtUp && likelihood !== 'no')) each.mentioned += 1
      if (!isFound && said.some(({ likelihood }) => isCalled(likelihood))) each.lostByKeys += 1
    }
  }
  return { all, byKind }
}

const noTally = (): Tally => ({ reports: 0, found: 0, mentioned: 0, lostByKeys: 0 })
const noPairs = (): Pairs => ({ all: 0, called: 0 })

function candidates(keys: readonly ReadonlySet<string>[]): readonly (readonly [number, number])[] {
  const holders = new Map<string, number[]>()
  for (const [index, own] of keys.entries()) {
    for (const key of own) {
      const held = holders.get(key)
      if (held) held.push(index)
      else holders.set(key, [index])
    }
  }
  const seen = new Set<number>()
  for (const held of holders.values()) {
    for (const [index, one] of held.entries()) {
      for (const other of held.slice(index + 1)) seen.add(one * keys.length + other)
    }
  }
  return [...seen].map((pair) => [Math.floor(pair / keys.length), pair % keys.length])
}
