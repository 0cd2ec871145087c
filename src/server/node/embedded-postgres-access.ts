import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { z } from 'zod'
import { DataFolderProblem, leaveToOwner } from './data-folder.ts'

const access = z.object({
  superuserPassword: z.string().min(20),
  ownerPassword: z.string().min(20),
  port: z.number().int().optional(),
})
export type PostgresAccess = z.infer<typeof access>

const newPassword = () => randomBytes(24).toString('base64url')

/** Passwords for a new cluster. */
export const newAccess = (): PostgresAccess => ({ superuserPassword: newPassword(), ownerPassword: newPassword() })

/** Reads the cluster's passwords and last port; undefined when there are none yet. */
export function readAccess(file: string): PostgresAccess | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return undefined
    throw problem
  }
  try {
    return access.parse(JSON.parse(text))
  } catch {
    throw new DataFolderProblem(
      `${file} holds the passwords of the embedded database and is damaged. Restore it from a backup.`,
    )
  }
}

/** Keeps them, readable by nobody else, and on disk before the cluster that needs them. */
export function keepAccess(file: string, kept: PostgresAccess): void {
  const draft = `${file}.new`
  const descriptor = openSync(draft, 'w', 0o600)
  writeSync(descriptor, `${JSON.stringify(kept, null, 2)}\n`)
  fsyncSync(descriptor)
  closeSync(descriptor)
  leaveToOwner(draft)
  renameSync(draft, file)
}
