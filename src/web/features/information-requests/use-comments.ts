import { useState } from 'react'

/** What is being written at answers, before it is sent: by question. A field that is open and empty says nothing. */
export function useComments() {
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({})
  return {
    said,
    put: (questionId: string, text: string) => setSaid((before) => ({ ...before, [questionId]: text })),
    forget: (questionId: string) =>
      setSaid((before) => Object.fromEntries(Object.entries(before).filter(([id]) => id !== questionId))),
    given: Object.entries(said)
      .filter(([, text]) => text.trim() !== '')
      .map(([questionId, text]) => ({ questionId, text: text.trim() })),
  }
}
