import { useState } from 'react'

/** Keys for lines that have no id of their own, which follow them as they are moved and removed. */
export function useKeys(length: number) {
  const [keys] = useState(() => new LineKeys())
  keys.fit(length)
  return keys
}

class LineKeys {
  #keys: number[] = []
  #next = 0

  at(index: number) {
    return this.#keys[index] ?? index
  }

  fit(length: number) {
    while (this.#keys.length < length) this.add()
    this.#keys.length = length
  }

  add() {
    const key = this.#next
    this.#keys.push(key)
    this.#next += 1
    return key
  }

  move(from: number, to: number) {
    this.#keys = moved(this.#keys, from, to)
  }

  remove(index: number) {
    this.#keys.splice(index, 1)
  }
}

/** The list with one item in another place. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, index) => index !== from)
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)]
}
