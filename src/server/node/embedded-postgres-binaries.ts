import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DataFolderProblem } from './data-folder.ts'
import type { RunAs } from './embedded-postgres-user.ts'
import type { HostLog } from './host-log.ts'

export type Binaries = { initdb: string; postgres: string; majorVersion: string }

/**
 * Finds PostgreSQL's programs for a user who may start them.
 * Another user cannot reach a clone which lies in, say, /root: then a copy is kept where that user can.
 */
export function findBinaries(runAs: RunAs | undefined, log: HostLog): Binaries {
  const { folder, version } = installedBinaries()
  const majorVersion = version.split('.')[0] ?? version
  const inFolder = (root: string) => ({
    initdb: join(root, 'bin', 'initdb'),
    postgres: join(root, 'bin', 'postgres'),
    majorVersion,
  })
  const here = refusalToRun(inFolder(folder).postgres, runAs)
  if (here === undefined) return inFolder(folder)
  if (!runAs) throw new DataFolderProblem(`The embedded PostgreSQL cannot be started here: ${here}`)

  for (const parent of ['/var/lib/casebook-postgres', join(tmpdir(), 'casebook-postgres')]) {
    const copy = copyTo(parent, `${version}-${process.arch}`, folder)
    if (copy && refusalToRun(inFolder(copy).postgres, runAs) === undefined) {
      log.info(`The embedded PostgreSQL runs from ${copy}, because its own user cannot enter the application's folder.`)
      return inFolder(copy)
    }
  }
  throw new DataFolderProblem(
    `The embedded PostgreSQL does not run as root, and its own user cannot enter the application's folder or a copy in /var/lib or ${tmpdir()}. Start as an ordinary user, or set DATABASE_URL.`,
  )
}

// The programs come with the embedded-postgres package; its class cannot adopt, recover or lock, so only they are used.
function installedBinaries(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    // This machine's programs are a dependency of that package, so they are looked for from there.
    const root = dirname(dirname(createRequire(require.resolve('embedded-postgres')).resolve(name)))
    return { folder: join(root, 'native'), version: readVersion(join(root, 'package.json')) }
  } catch {
    throw new DataFolderProblem(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). Run npm ci without --omit=optional, or set DATABASE_URL.`,
    )
  }
}

function readVersion(packageFile: string): string {
  const { version }: { version?: unknown } = JSON.parse(readFileSync(packageFile, 'utf8'))
  if (typeof version !== 'string') throw new Error('no version')
  return version
}

function refusalToRun(program: string, runAs: RunAs | undefined): string | undefined {
  try {
    execFileSync(program, ['--version'], { ...runAs, cwd: '/', stdio: 'pipe' })
    return undefined
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem)
  }
}

// Root starts nothing from a folder that somebody else could have prepared, so both levels must be root's own.
function copyTo(parent: string, name: string, from: string): string | undefined {
  const copy = join(parent, name)
  try {
    mkdirSync(parent, { recursive: true, mode: 0o755 })
    if (!isRootsOwn(parent)) return undefined
    if (existsSync(copy)) return isRootsOwn(copy) ? copy : undefined
    const draft = mkdtempSync(`${copy}.draft-`)
    cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
    execFileSync('chmod', ['-R', 'u=rwX,go=rX', draft])
    try {
      renameSync(draft, copy)
    } catch {
      rmSync(draft, { recursive: true, force: true })
    }
    return copy
  } catch {
    return undefined
  }
}

const isRootsOwn = (folder: string) => {
  const found = lstatSync(folder)
  return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0
}
