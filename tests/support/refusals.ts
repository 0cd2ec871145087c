/** What the server answers when something cannot be done now. */
export const refused = (reason: string) => ({ code: 'REFUSED', data: { reason } })

/** What the server answers when a field is not as it should be. */
export const wrong = (field: string, message: string) => ({
  code: 'INVALID',
  data: { issues: [{ path: [field], message }] },
})
