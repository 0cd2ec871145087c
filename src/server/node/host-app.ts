import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { CasebookApp } from '../app.ts'
import { pageSecurity } from '../page-security.ts'

const aYear = 'public, max-age=31536000, immutable'

/** Serves the API and the built pages on one port of this machine. */
export function hostApp(app: CasebookApp, settings: { port: number; publicUrl: string; distFolder: string | null }) {
  const { port, publicUrl, distFolder } = settings
  const host = new Hono()
  host.all('/api/*', (context) => app.fetch(context.req.raw, addressOf(context.env)))
  if (distFolder) servePages(host, publicUrl, distFolder)
  return new Promise<ServerType>((resolve, reject) => {
    const server = serve({ fetch: host.fetch, port, hostname: '0.0.0.0' }, () => resolve(server))
    server.once('error', reject)
  })
}

function servePages(host: Hono, publicUrl: string, distFolder: string) {
  const page = readFileSync(join(distFolder, 'index.html'), 'utf8')
  host.use(secureHeaders(pageSecurity(publicUrl)))
  host.use(
    '/assets/*',
    serveStatic({
      root: distFolder,
      precompressed: true,
      onFound: (_path, context) => context.header('cache-control', aYear),
    }),
  )
  host.use('/*', serveStatic({ root: distFolder, index: 'no-index-file' }))
  // Every other address is a screen; the page finds out which.
  host.get('*', (context) => {
    if (/\.[a-z0-9]+$/i.test(context.req.path)) return context.notFound()
    context.header('cache-control', 'no-cache')
    return context.html(page)
  })
}

type NodeBindings = { incoming?: { socket?: { remoteAddress?: string } } }
const addressOf = (env: unknown) => (env as NodeBindings).incoming?.socket?.remoteAddress ?? 'unknown'
