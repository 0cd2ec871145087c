import { http } from 'msw'
import type { CasebookApp } from '#server/app.ts'

/** The mock is the server: no procedure has a handler of its own. */
export const delegateTo = (app: CasebookApp) => [http.all('*/api/*', ({ request }) => app.fetch(request))]
