import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Pool } from 'pg'

// The least that can answer what the register answers: the same statements, but nobody signs in, no row is held back
// and nothing is recorded. A process of its own, started by the register's benchmark.

export type Statement = { text: string; values: readonly unknown[] }

const { PORT, BARE_DATABASE_URL, BARE_STATEMENTS } = process.env
const statements: Record<string, Statement[]> = JSON.parse(BARE_STATEMENTS ?? '{}')
const pool = new Pool({ connectionString: BARE_DATABASE_URL, max: 16 })

const app = new Hono()
app.get('/', async (context) => {
  const client = await pool.connect()
  try {
    const results = []
    for (const { text, values } of statements[new URL(context.req.url).search.slice(1)] ?? []) {
      results.push((await client.query(text, [...values])).rows)
    }
    return context.json(results)
  } finally {
    client.release()
  }
})
serve({ fetch: app.fetch, port: Number(PORT) }, () =>
  console.log(`The bare route is ready at http://localhost:${PORT}`),
)
