import {
  chownSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { processIdentity } from './processes.ts'

/** Why the data folder cannot be used, in words for the person who starts the application. */
export class DataFolderProblem extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'DataFolderProblem'
  }
}

export type DataFolder = { path: string; release(): void }

/**
 * Takes the data folder for this process; a second application on the same folder is refused.
 * The mark names the process by id and start time, so that it ends with the process however that ended,
 * and the folder itself, so that a copy of the folder is free.
 */
export function holdDataFolder(dataDir: string): DataFolder {
  const path = makeFolder(dataDir)
  const mark = join(path, 'casebook.pid')
  const mine = `${process.pid}\n${processIdentity(process.pid)}\n${folderIdentity(path)}\n`
  // Written aside and linked into place: a link fails when the name is taken, and a mark is never seen half written.
  const draft = `${mark}.${process.pid}`
  writeFileSync(draft, mine, { mode: 0o600 })
  try {
    while (!linked(draft, mark)) clearLeftMark(mark, path)
  } finally {
    rmSync(draft, { force: true })
  }
  return {
    path,
    release: () => {
      if (read(mark) === mine) rmSync(mark, { force: true })
    },
  }
}

/** Gives a file that root made to the owner of the folder it is in, who may start the application next time. */
export function leaveToOwner(file: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dirname(file))
  chownSync(file, uid, gid)
}

function makeFolder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const folder = statSync(dataDir)
    if (!folder.isDirectory()) throw new Error('it is not a folder')
    if (![0, folder.uid].includes(process.getuid?.() ?? 0)) throw new Error('it belongs to another user')
    return realpathSync(dataDir)
  } catch (problem) {
    throw new DataFolderProblem(`The data folder ${dataDir} cannot be used: ${reason(problem)}.`)
  }
}

function folderIdentity(path: string): string {
  const { dev, ino } = statSync(path)
  return `${dev}/${ino}`
}

function linked(draft: string, mark: string): boolean {
  try {
    linkSync(draft, mark)
    return true
  } catch (problem) {
    if (isCode(problem, 'EEXIST')) return false
    throw new DataFolderProblem(`The data folder cannot be written to: ${reason(problem)}.`)
  }
}

function clearLeftMark(mark: string, path: string): void {
  const found = read(mark)
  if (found === undefined) return
  const [pid, identity, folder] = found.split('\n')
  if (identity && processIdentity(Number(pid)) === identity && folder === folderIdentity(path)) {
    throw new DataFolderProblem(
      `Casebook is already running on the data folder ${path}, as process ${pid}. Stop it first (kill ${pid}), or choose another folder with DATA_DIR.`,
    )
  }
  // Two starts may find the same left mark. Only one can move it away; the other, if it caught a new mark, puts it back.
  const aside = `${mark}.left-${process.pid}`
  try {
    renameSync(mark, aside)
  } catch (problem) {
    if (isCode(problem, 'ENOENT')) return
    throw problem
  }
  if (read(aside) !== found) linked(aside, mark)
  rmSync(aside, { force: true })
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (problem) {
    if (isCode(problem, 'ENOENT')) return undefined
    throw new DataFolderProblem(`The data folder cannot be read: ${reason(problem)}.`)
  }
}

const isCode = (problem: unknown, code: string) =>
  problem instanceof Error && 'code' in problem && problem.code === code
const reason = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem))
