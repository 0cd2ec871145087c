import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { cleanup, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { createQueryClient } from '#web/app/query-client.ts'
import { createCasebookRouter } from '#web/app/router.tsx'
import { givenIn, type Person } from './given.ts'
import { givenMeetingsIn } from './given-meetings.ts'
import { openTestApp, publicUrl, type TestApp } from './server-app.ts'
import type { Visitor } from './visitor.ts'

/**
 * The real pages over the real server: MSW hands every request on to it, as the person who is looking.
 * `net.cut()` is the only hand-written answer: what the server would never say.
 */
export function screensOverTheServer() {
  const server = setupServer()
  let app: TestApp
  let viewer: Person | null = null
  let browser: Visitor | null = null
  let given: ReturnType<typeof givenIn> | undefined
  const toServer = http.all('*/api/*', async ({ request }) => {
    const { pathname, search } = new URL(request.url)
    const headers = new Headers(request.headers)
    if (viewer) headers.set('cookie', viewer.cookie)
    const body = ['GET', 'HEAD'].includes(request.method) ? null : await request.arrayBuffer()
    const handedOn = new Request(`${publicUrl}${pathname}${search}`, { method: request.method, headers, body })
    return browser ? browser.send(handedOn) : app.app.fetch(handedOn)
  })

  beforeAll(async () => {
    // The pages count in today's date, so the server does too.
    app = await openTestApp({ now: Temporal.Now.instant().toString() })
    server.listen({ onUnhandledFrame: 'error' })
  })
  beforeEach(() => server.use(toServer))
  afterEach(() => {
    cleanup()
    server.resetHandlers()
  })
  afterAll(async () => {
    server.close()
    await app.close()
  })

  return {
    get given() {
      given ??= givenIn(app)
      return given
    },
    get meetings() {
      given ??= givenIn(app)
      return givenMeetingsIn(app, given)
    },
    net: {
      cut: () => server.use(http.all('*/api/*', () => HttpResponse.error())),
      mend: () => server.use(toServer),
    },
    /** The server behind the pages, for what happens elsewhere: jobs, time that passes. */
    get app() {
      return app
    },
    /** Renders the application at an address, as this person; or in this browser, with the cookies that it keeps. */
    async renderApp(url: string, { as, inBrowser = null }: { as: Person | null; inBrowser?: Visitor | null }) {
      viewer = as
      browser = inBrowser
      const queryClient = createQueryClient()
      const router = createCasebookRouter(queryClient, createMemoryHistory({ initialEntries: [url] }))
      render(
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>,
      )
      return { user: userEvent.setup(), router }
    },
  }
}
