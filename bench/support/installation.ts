import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { freePort } from '#server/node/free-port.ts'
import { casebook, type ServedProcess, serve } from './served-process.ts'

const root = resolve(import.meta.dirname, '../..')

/** The application as `npm start` runs it, with the demonstration's people and cases, on a folder that goes at the end. */
export type Installation = {
  readonly server: ServedProcess
  /** Its database as superuser, whom row-level security does not bind: for filling, and for the bare comparisons. */
  readonly superuserUrl: string
  /** Cookie of someone who was picked from the demonstration's list by the title of a seat. */
  signInAs(seatTitle: string): Promise<string>
  signInAccount(accountId: string): Promise<string>
  close(): Promise<void>
}

export async function openInstallation(): Promise<Installation> {
  buildWebOnce()
  const dataDir = newFolder()
  const server = await serve(casebook, await freePort(), { DATA_DIR: dataDir }, setUpLink)
  const close = async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    await post(server, '/api/set-up/demonstration', { token: setUpLink.exec(server.said.join('\n'))?.[1] })
  } catch (problem) {
    await close()
    throw problem
  }
  return {
    server,
    superuserUrl: superuserUrlOf(dataDir),
    signInAs: async (seatTitle) => signInAccount(server, await accountInSeat(server, seatTitle)),
    signInAccount: (accountId) => signInAccount(server, accountId),
    close,
  }
}

const setUpLink = /set-up#([\w-]+)/

export const newFolder = () => mkdtempSync(join(tmpdir(), 'casebook-bench-'))

/** From a fresh clone the pages are not there yet. */
export function buildWebOnce() {
  if (existsSync(resolve(root, 'dist/index.html'))) return
  console.log('Building the web ...')
  execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'ignore' })
}

function superuserUrlOf(dataDir: string) {
  const access = JSON.parse(readFileSync(join(dataDir, 'postgres-access.json'), 'utf8'))
  return `postgres://postgres:${access.superuserPassword}@127.0.0.1:${access.port}/casebook`
}

async function accountInSeat(server: ServedProcess, seatTitle: string) {
  const answer = await fetch(`${server.url}/api/demonstration/people`)
  const people: { accountId: string; seats: string[] }[] = await answer.json()
  const person = people.find(({ seats }) => seats.includes(seatTitle))
  if (!person) throw new Error(`Nobody in the demonstration is ${seatTitle}`)
  return person.accountId
}

async function signInAccount(server: ServedProcess, accountId: string) {
  const answer = await post(server, '/api/demonstration/sign-in', { accountId })
  const cookies = answer.headers.getSetCookie()
  return cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ')
}

async function post(server: ServedProcess, path: string, body: unknown) {
  const answer = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer
}

/** One connection for one piece of work. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
