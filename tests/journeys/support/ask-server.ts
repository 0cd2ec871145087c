import type { Page } from '@playwright/test'

/** Asks the server as the page itself would: from its origin, with its cookies. */
export const askServer = <T>(page: Page, method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown) =>
  page.evaluate(
    async ([method, path, body]) => {
      const response = await fetch(`/api${path}`, {
        method,
        ...(body !== null && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      })
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
      return response.json()
    },
    [method, path, body ?? null] as const,
  ) as Promise<T>
