import { freePort } from '#server/node/free-port.ts'
import type { Statement } from './bare-server.ts'
import { fillRegister } from './support/fill-register.ts'
import { type Installation, withClient } from './support/installation.ts'
import { type LoadResult, load, repeat } from './support/load.ts'
import { type ServedProcess, serve } from './support/served-process.ts'
import { figure, megabytes, milliseconds, printTable } from './support/table.ts'

const caseCount = 100_000
const secondsEach = 6
const oversight = 'Business Manager'

type View = { said: string; as: string; search: string; bare: { page?: number; text?: string; own?: true } }
const firstPage: View = { said: 'first page', as: oversight, search: '', bare: {} }
const views: View[] = [
  firstPage,
  { said: 'page 100', as: oversight, search: 'page=100', bare: { page: 100 } },
  { said: 'text in many titles', as: oversight, search: 'q=neglect', bare: { text: 'neglect' } },
  { said: 'one reference', as: oversight, search: 'q=CSCP-2020-045000', bare: { text: 'CSCP-2020-045000' } },
  { said: 'own cases only', as: 'Designated safeguarding lead, Nowhere Academy', search: 'q=', bare: { own: true } },
]

/** The same page of 50 out of 100,000 cases from the application, from a bare route, and straight from the database. */
export async function register({ server, superuserUrl, signInAs }: Installation) {
  const partnershipId = await withClient(superuserUrl, async (client) => {
    await fillRegister(client, caseCount)
    return (await client.query('select id from casebook.partnership')).rows[0].id
  })
  const statements = Object.fromEntries(views.map(({ search, bare }) => [search, statementsFor(partnershipId, bare)]))
  const bare = await serve(['bench/bare-server.ts'], await freePort(), {
    BARE_DATABASE_URL: superuserUrl,
    BARE_STATEMENTS: JSON.stringify(statements),
  })
  try {
    await measureClients(server, bare, await signInAs(oversight), (clients) =>
      repeat({ url: superuserUrl, clients, seconds: secondsEach, statements: statements[firstPage.search] ?? [] }),
    )
    await measureViews(server, bare, signInAs)
  } finally {
    await bare.stop()
  }
}

async function measureClients(
  server: ServedProcess,
  bare: ServedProcess,
  cookie: string,
  selectOnly: (clients: number) => Promise<LoadResult>,
) {
  const rows = []
  for (const clients of [1, 20, 60]) {
    const common = { clients, seconds: secondsEach }
    const ours = await load({ ...common, url: `${server.url}/api/cases`, headers: { cookie }, watch: server })
    const bareRoute = await load({ ...common, url: bare.url, watch: bare })
    const select = await selectOnly(clients)
    rows.push(
      line(`${clients}`, 'Casebook', ours, bareRoute),
      line('', 'bare route', bareRoute, bareRoute),
      line('', 'bare select', select, bareRoute),
    )
  }
  printTable(
    `Case register: 50 of ${figure(caseCount)} cases, signed in, row-level security, audited (budget: half of the bare route, p95 50 ms at 20 clients, 200 MB)`,
    ['clients', 'what', 'a second', 'of bare', 'p50', 'p95', 'p99', 'errors', 'memory'],
    rows,
  )
}

async function measureViews(server: ServedProcess, bare: ServedProcess, signInAs: Installation['signInAs']) {
  const rows = []
  for (const { said, as, search } of views) {
    const common = { clients: 1, seconds: 3 }
    const headers = { cookie: await signInAs(as) }
    const ours = await load({ ...common, url: `${server.url}/api/cases?${search}`, headers, watch: server })
    const bareRoute = await load({ ...common, url: `${bare.url}/?${search}`, watch: bare })
    rows.push(line(said, 'Casebook', ours, bareRoute), line('', 'bare route', bareRoute, bareRoute))
  }
  printTable(
    'Other views of the register, one client',
    ['view', 'what', 'a second', 'of bare', 'p50', 'p95', 'p99', 'errors', 'memory'],
    rows,
  )
}

const line = (label: string, what: string, result: LoadResult, bare: LoadResult) => [
  label,
  what,
  figure(result.perSecond),
  figure(result.perSecond / bare.perSecond),
  milliseconds(result.p50),
  milliseconds(result.p95),
  milliseconds(result.p99),
  result.errors,
  result.mostMemory ? megabytes(result.mostMemory) : '',
]

const columns = `reference, title, pseudonym, stage, agency_code as agency, received_on as "receivedOn",
  child_safe_now as "childSafeNow"`
const newestFirst = 'order by received_on desc, reference_year desc, reference_number desc'

/** The same rows and the same capped count as the application reads, for nobody in particular. */
function statementsFor(partnershipId: string, { page = 1, text, own }: View['bare']): Statement[] {
  const values = text ? [partnershipId, `%${text.toLowerCase()}%`] : [partnershipId]
  const found = [
    'from casebook.case_file where partnership_id = $1 and reference is not null',
    text ? 'and search_text like $2' : '',
    own
      ? `and id in (select case_id from casebook.case_access where relation = 'referrer' and account_id =
      (select id from casebook.account where name = 'Nell Madeup'))`
      : '',
  ].join(' ')
  return [
    { text: `select ${columns} ${found} ${newestFirst} limit 50 offset ${(page - 1) * 50}`, values },
    { text: `select count(*) from (select id ${found} limit 1001) counted`, values },
  ]
}
