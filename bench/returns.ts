import { setTimeout as wait } from 'node:timers/promises'
import { isSameAnswer } from '#domain/forms/same-answer.ts'
import { completedReturn } from '#tests/support/word/completed-return.ts'
import { type AskedAgency, fillReview } from './support/fill-reviews.ts'
import { type Installation, withClient } from './support/installation.ts'
import { quantile } from './support/quantile.ts'
import { memoryOf } from './support/served-process.ts'
import { figure, megabytes, milliseconds, printTable } from './support/table.ts'

// `RETURNS_MINUTES=1 npm run bench -- returns` for a shorter run.
const minutes = Number(process.env.RETURNS_MINUTES ?? 10)
const betweenSavesMs = 15_000
const readerCount = 20
const betweenReadsMs = 2000
/** What an author writes in, a few of the long answers at a time. */
const written = [
  'summary_of_involvement',
  'what_happened_and_why',
  'information_sharing',
  'missed_opportunities',
  'good_practice',
]
const atOnce = 2

type Asked = { readonly kind: string; readonly ms: number; readonly status: number }

/** Fifty authors save their drafts four times a minute each while twenty readers work. Nothing may be lost. */
export async function returns({ server, superuserUrl, signInAs, signInAccount }: Installation) {
  const { drafting, handedIn } = await withClient(superuserUrl, async (client) => ({
    drafting: [await fillReview(client, 'DRAFTING'), await fillReview(client, 'DRAFTING')],
    handedIn: await fillReview(client, 'SUBMITTED'),
  }))
  const authors: Author[] = []
  for (const one of drafting.flatMap(({ asked }) => asked))
    authors.push(newAuthor(one, await signInAccount(one.authorId)))
  const readers = [await signInAs('CSCP Project Officer'), await signInAs('Business Manager')]
  const looks = looksAt(
    drafting.map(({ reference }) => reference),
    handedIn,
  )

  const asked: Asked[] = []
  const ask = async (kind: string, path: string, cookie: string, body?: unknown) => {
    const began = performance.now()
    const answer = await fetch(server.url + path, {
      headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { method: 'PATCH', body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    asked.push({ kind, ms: performance.now() - began, status: answer.status })
    return answer.ok ? JSON.parse(text) : null
  }

  let mostMemory = 0
  const watching = setInterval(() => {
    mostMemory = Math.max(mostMemory, memoryOf(server.pid))
  }, 2000)
  const until = performance.now() + minutes * 60_000
  await Promise.all([
    ...authors.map((author, index) => keepWriting(author, index, until, ask)),
    ...Array.from({ length: readerCount }, (_, index) =>
      keepReading(readers[index % readers.length] ?? '', looks, index, until, ask),
    ),
  ])
  clearInterval(watching)
  const lost = await findLost(authors, (path, cookie) => ask('read back', path, cookie))
  print(asked, lost, authors, mostMemory)
}

type Ask = (kind: string, path: string, cookie: string, body?: unknown) => Promise<unknown>

type Author = AskedAgency & {
  readonly cookie: string
  /** What was confirmed as saved, by question. */
  readonly confirmed: Map<string, { text: string; rev: number }>
  conflicts: number
}

const newAuthor = (one: AskedAgency, cookie: string): Author => ({ ...one, cookie, confirmed: new Map(), conflicts: 0 })

type Saved = { readonly saved: Record<string, number>; readonly conflicts: readonly unknown[] }

async function keepWriting(author: Author, index: number, until: number, ask: Ask) {
  // People do not save in step.
  await wait((index / 50) * betweenSavesMs)
  for (let turn = 0; performance.now() < until; turn += 1) {
    const began = performance.now()
    const ids = Array.from({ length: atOnce }, (_, place) => written[(turn + place) % written.length] ?? '')
    const changes = Object.fromEntries(
      ids.map((id) => [id, { base: author.confirmed.get(id)?.rev ?? 1, value: words(author.requestId, id, turn) }]),
    )
    const result = (await ask('save', `/api/information-requests/${author.requestId}/draft`, author.cookie, {
      changes,
    })) as Saved | null
    for (const [id, rev] of Object.entries(result?.saved ?? {})) {
      author.confirmed.set(id, { text: words(author.requestId, id, turn), rev })
    }
    author.conflicts += result?.conflicts.length ?? 0
    await wait(Math.max(0, betweenSavesMs - (performance.now() - began)))
  }
}

/** Some 300 words that no other save has. */
const words = (requestId: string, id: string, turn: number) =>
  `${requestId} ${id} ${turn}: ${'It was said, and then again, that the child was seen at home. '.repeat(25 + (turn % 5))}`

function looksAt(references: readonly string[], handedIn: { reference: string; asked: readonly AskedAgency[] }) {
  return (turn: number): readonly [string, string] => {
    const reference = references[turn % references.length]
    const one = handedIn.asked[turn % handedIn.asked.length]
    const looks: readonly (readonly [string, string])[] = [
      ['cockpit', `/api/cases/${reference}/rapid-review`],
      ['My work', '/api/my-work'],
      ['register', '/api/cases'],
      ['list of returns', `/api/cases/${handedIn.reference}/returns`],
      ['a return', `/api/cases/${handedIn.reference}/returns/${one?.requestId}`],
    ]
    return looks[turn % looks.length] ?? ['My work', '/api/my-work']
  }
}

async function keepReading(cookie: string, looks: ReturnType<typeof looksAt>, index: number, until: number, ask: Ask) {
  await wait((index / readerCount) * betweenReadsMs)
  for (let turn = index; performance.now() < until; turn += 1) {
    const [kind, path] = looks(turn)
    await ask(kind, path, cookie)
    await wait(betweenReadsMs)
  }
}

type Draft = { readonly answers: Record<string, { readonly value?: unknown }> }

/** Every answer of every draft, as it was last confirmed or as the bench began with it: what differs is lost. */
async function findLost(authors: readonly Author[], read: (path: string, cookie: string) => Promise<unknown>) {
  let lost = 0
  for (const { requestId, cookie, confirmed } of authors) {
    const draft = (await read(`/api/information-requests/${requestId}/draft`, cookie)) as Draft | null
    const texts = Object.fromEntries([...confirmed].map(([id, { text }]) => [id, text]))
    for (const [id, value] of Object.entries({ ...completedReturn, ...texts })) {
      if (!isSameAnswer(draft?.answers[id]?.value, value)) lost += 1
    }
  }
  return lost
}

function print(asked: readonly Asked[], lost: number, authors: readonly Author[], mostMemory: number) {
  const kinds = [...new Set(asked.map(({ kind }) => kind))].toSorted()
  const rows = kinds.map((kind) => {
    const mine = asked.filter((each) => each.kind === kind)
    const times = mine.map(({ ms }) => ms)
    return [
      kind,
      figure(mine.length),
      mine.filter(({ status }) => status >= 500).length,
      mine.filter(({ status }) => status >= 400 && status < 500).length,
      ...[0.5, 0.95, 0.99, 1].map((share) => milliseconds(quantile(times, share))),
    ]
  })
  printTable(
    `${authors.length} authors saving 4 times a minute each for ${minutes} minutes, ${readerCount} readers asking every ${betweenReadsMs / 1000} s`,
    ['what', 'asked', '5xx', '4xx', 'p50', 'p95', 'p99', 'longest'],
    rows,
  )
  const compared = authors.length * Object.keys(completedReturn).length
  printTable(
    'Read back at the end',
    ['answers compared', 'lost', 'conflicts', 'memory of the server, most'],
    [[figure(compared), lost, authors.reduce((sum, author) => sum + author.conflicts, 0), megabytes(mostMemory)]],
  )
}
