import { execFileSync } from 'node:child_process'
import { lchownSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DataFolderProblem } from './data-folder.ts'
import type { HostLog } from './host-log.ts'

export type RunAs = { uid: number; gid: number }

const ownUser = 'casebook-postgres'

/** Says under which user PostgreSQL runs: the person's own, or one without rights when that person is root. */
export function userForPostgres(cluster: string, log: HostLog): RunAs | undefined {
  const owner = statSync(cluster, { throwIfNoEntry: false })
  const me = process.getuid?.()
  if (me === undefined) return undefined
  if (me !== 0) {
    if (owner && owner.uid !== me) {
      throw new DataFolderProblem(
        `The database in ${cluster} belongs to another user (number ${owner.uid}), probably because Casebook was first started as root. Start it as that user, or as root give the data folder to yourself with chown -R.`,
      )
    }
    return undefined
  }
  // A folder which already belongs to an ordinary user stays that user's, so that both can go on using it.
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const user = findUser(ownUser) ?? createUser(log) ?? findUser('postgres') ?? findUser('nobody')
  if (!user) {
    throw new DataFolderProblem(
      `PostgreSQL does not run as root, and no user could be made for it. Start as an ordinary user, make a user named ${ownUser}, or set DATABASE_URL.`,
    )
  }
  // A copy restored by root belongs to root.
  if (owner) giveTo(cluster, user)
  return user
}

// A folder and all in it.
function giveTo(folder: string, { uid, gid }: RunAs): void {
  lchownSync(folder, uid, gid)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) giveTo(path, { uid, gid })
    else lchownSync(path, uid, gid)
  }
}

function findUser(name: string): RunAs | undefined {
  const numberOf = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
  try {
    return { uid: numberOf('-u'), gid: numberOf('-g') }
  } catch {
    return undefined
  }
}

function createUser(log: HostLog): RunAs | undefined {
  const ways: [string, string[]][] = [
    [
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'],
    ],
    ['adduser', ['--system', '--group', '--no-create-home', '--home', '/nonexistent']],
  ]
  for (const [program, options] of ways) {
    try {
      execFileSync(program, [...options, ownUser], {
        stdio: 'pipe',
        env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
      })
      log.info(`Made the system user ${ownUser}, under which the embedded PostgreSQL runs.`)
      return findUser(ownUser)
    } catch {
      // Another way may work: a small container has neither program, or its user list cannot be written.
    }
  }
  return undefined
}
