import routes from 'virtual:contract-routes'
import { createORPCClient, onError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '#contract/router.ts'
import { sessionEnded } from '../app/session-ended.ts'
import { refusalCode } from './refusals.ts'

const link = new OpenAPILink(routes, {
  url: () => `${window.location.origin}/api`,
  // Looked up at each call: what hosts the page may stand in for it.
  fetch: (request, init) => globalThis.fetch(request, init),
  interceptors: [
    onError((problem) => {
      if (refusalCode(problem) === 'NOT_SIGNED_IN') sessionEnded.announce()
    }),
  ],
})

/** Calls a procedure; for what is not a query, such as an autosave. */
export const client: JsonifiedClient<ContractRouterClient<Contract>> = createORPCClient(link)

/** Query and mutation options of every procedure: `api.cases.list.queryOptions({ input })`. */
export const api = createTanstackQueryUtils(client)
