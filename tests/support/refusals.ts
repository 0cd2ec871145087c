import { expect } from 'vitest'

/** What the server answers when something cannot be done now: in these words, or in words like these. */
export const refused = (reason: string | RegExp) => ({
  code: 'REFUSED',
  data: { reason: typeof reason === 'string' ? reason : expect.stringMatching(reason) },
})

/** What the server answers when a field is not as it should be. */
export const wrong = (field: string, message: string) => ({
  code: 'INVALID',
  data: { issues: [{ path: [field], message }] },
})
