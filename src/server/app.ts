import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError, onError } from '@orpc/server'
import { ResponseHeadersPlugin } from '@orpc/server/plugins'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import type { Deps, Log } from './deps.ts'
import { assertEveryProcedureHasPolicy } from './every-procedure.ts'
import { pageSecurity } from './page-security.ts'
import { router } from './router.ts'
import { isSameOrigin } from './same-origin.ts'

export type CasebookApp = { fetch(request: Request, address?: string): Promise<Response> }

const jsonLimit = 1_000_000
const attachmentLimit = 11_000_000

/** The whole server on web-standard requests. Node, the tests and the browser mock host this same one. */
export function createApp(deps: Deps): CasebookApp {
  assertEveryProcedureHasPolicy()
  const handler = new OpenAPIHandler(router, {
    plugins: [new ResponseHeadersPlugin()],
    clientInterceptors: [onError((problem, { path }) => logUnexpected(deps.log, problem, path))],
  })
  const app = new Hono<{ Bindings: { address: string } }>()
  app.use(secureHeaders(pageSecurity(deps.publicUrl)))
  app.use('/api/*', async (context, next) => {
    if (!isSameOrigin(context.req.raw, deps.publicUrl)) return context.json({ code: 'OTHER_ORIGIN' }, 403)
    await next()
    // `context.header` would make a stream of the finished answer, only to write this beside it.
    context.res.headers.set('cache-control', 'no-store')
    return undefined
  })
  // Made once: anybody may ask for it, and making it is work.
  let description: ReturnType<typeof openApiDocument> | undefined
  app.get('/api/openapi.json', async (context) => {
    description ??= openApiDocument()
    return context.json(await description)
  })
  app.use('/api/*', async (context, next) => {
    const maxSize = context.req.path.endsWith('/attachments') ? attachmentLimit : jsonLimit
    const onTooLarge = () => context.json({ code: 'TOO_LARGE', message: 'This is too much to send at once.' }, 413)
    return bodyLimit({ maxSize, onError: onTooLarge })(context, next)
  })
  app.all('/api/*', async ({ req, env }) => {
    const context = { deps, headers: req.raw.headers, address: env.address }
    const { matched, response } = await handler.handle(req.raw, { prefix: '/api', context })
    if (matched) return asDownload(response)
    return Response.json({ code: 'NO_SUCH_PROCEDURE', message: 'There is no such address.' }, { status: 404 })
  })
  return { fetch: async (request, address = 'unknown') => app.fetch(request, { address }) }
}

/** A file that somebody attached is saved, never opened in the page. */
function asDownload(response: Response) {
  const disposition = response.headers.get('content-disposition')
  if (disposition) response.headers.set('content-disposition', disposition.replace(/^inline/, 'attachment'))
  return response
}

const openApiDocument = () =>
  new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(router, {
    info: { title: 'SPRG Casebook', version: '1' },
    servers: [{ url: '/api' }],
  })

/** Codes and places, never messages: a database message may quote what somebody wrote. */
function logUnexpected(log: Log, problem: unknown, path: readonly string[]) {
  if (problem instanceof ORPCError && problem.status < 500) return
  const { name, code, constraint, stack } = (problem ?? {}) as Error & { code?: string; constraint?: string }
  const places = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '))
  log.error({ procedure: path.join('.'), name, code, constraint, places: places?.slice(0, 6) }, 'procedure failed')
}
