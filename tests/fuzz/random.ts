/** The same numbers for the same seed: mulberry32. */
export function randomFrom(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const one = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(next() * items.length)]
    if (item === undefined) throw new Error('Nothing to choose from')
    return item
  }
  /** Different ones. */
  const some = <T>(items: readonly T[], count: number): readonly T[] => {
    const left = [...items]
    return Array.from({ length: count }, () => left.splice(Math.floor(next() * left.length), 1)).flat()
  }
  return { one, some }
}

export type Random = ReturnType<typeof randomFrom>
