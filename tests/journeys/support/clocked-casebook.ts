import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '#server/node/free-port.ts'
import { openMailServer } from '#tests/support/mail-server.ts'

/** The demonstration on a server whose clock the test moves, with a real mail server beside it. */
export async function startClockedCasebook(start: string) {
  const dataDir = mkdtempSync(join(tmpdir(), 'casebook-clocked-'))
  const post = await openMailServer()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = fork(resolve(import.meta.dirname, 'clocked-process.ts'), [start], {
    execPath: 'node',
    execArgv: [],
    env: {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      LOG_LEVEL: 'error',
      SMTP_URL: post.url,
      MAIL_FROM: 'Casebook (pretend) <casebook@pretend.example>',
    },
  })
  const [said] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if (!(said as { ready?: true })?.ready) throw new Error('Casebook did not start')
  return {
    url,
    mails: post.mails,
    /** From now on it is this moment, and time goes on from there. */
    async setClock(now: string) {
      child.send({ now })
      await once(child, 'message')
    },
    async stop() {
      child.kill('SIGINT')
      if (child.exitCode === null) await once(child, 'exit')
      await post.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
export type ClockedCasebook = Awaited<ReturnType<typeof startClockedCasebook>>
