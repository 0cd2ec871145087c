import { useState } from 'react'

/**
 * The text in a box whose stored value is something else, such as a date. The person's own spelling stays while they
 * write; when the value changes from elsewhere (somebody else's answer) the box shows that.
 */
export function useTyped(stored: unknown, spelled: string): [string, (text: string, gives: unknown) => void] {
  const [box, setBox] = useState({ text: spelled, gives: stored })
  if (box.gives !== stored) {
    setBox({ text: spelled, gives: stored })
    return [spelled, (text, gives) => setBox({ text, gives })]
  }
  return [box.text, (text, gives) => setBox({ text, gives })]
}
