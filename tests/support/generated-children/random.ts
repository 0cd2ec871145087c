/** The same numbers from the same seed, on every machine. */
export function randomFrom(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T
  /** The earlier in the list, the commoner. */
  const pickCommon = <T>(items: readonly T[]): T => items[Math.floor(items.length * next() ** 1.5)] as T
  return { below, pick, pickCommon, chance: (share: number) => next() < share }
}
export type Random = ReturnType<typeof randomFrom>
