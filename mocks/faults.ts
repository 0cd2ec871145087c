import { delay, HttpResponse, http } from 'msw'
import type { SetupWorker } from 'msw/browser'

/** What the server will not do on request: be gone, be slow, be broken. */
const faults = {
  offline: http.all('*/api/*', () => HttpResponse.error()),
  slow: http.all('*/api/*', async () => {
    await delay(3_000)
    return undefined
  }),
  broken: http.all('*/api/*', () => HttpResponse.json({ code: 'INTERNAL_SERVER_ERROR' }, { status: 500 })),
}

declare global {
  interface Window {
    casebookMock?: {
      /** `casebookMock.fault('slow')`; without a name all is well again. */
      fault(name?: keyof typeof faults): void
      /** The session ends while the page is open. */
      endSession(): void
    }
  }
}

/** Lets tests and curious people break the mock from the console. */
export function offerFaults(worker: SetupWorker, endSession: () => void) {
  window.casebookMock = {
    fault: (name) => {
      worker.resetHandlers()
      if (name) worker.use(faults[name])
    },
    endSession,
  }
}
