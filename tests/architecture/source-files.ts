import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'

/** Source text by path from the project's root. */
export type SourceFiles = ReadonlyMap<string, string>

const isSource = /^(src|mocks|tests|bench)\/.*\.(ts|tsx|css)$|^[^/]+\.ts$/

/** Every source file that git knows or would take. */
export function readSourceFiles(): SourceFiles {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  const paths = listed.split('\n').filter((path) => isSource.test(path))
  return new Map(paths.flatMap((path) => readIfThere(path)))
}

function readIfThere(path: string): [string, string][] {
  try {
    return [[path, readFileSync(path, 'utf8')]]
  } catch {
    // Deleted in the working tree, not yet in the index.
    return []
  }
}

export type Import = { readonly from: string; readonly to: string; readonly isTypeOnly: boolean }

const statement =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[\w*\s{},$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|import\(['"]([^'"]+)['"]\)/g

const rooms: Readonly<Record<string, string>> = {
  '#domain/': 'src/domain/',
  '#contract/': 'src/contract/',
  '#server/': 'src/server/',
  '#web/': 'src/web/',
  '#mocks/': 'mocks/',
  '#tests/': 'tests/',
}

/** Where an import leads: a path in the project, or the name of a package. */
function resolveImport(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier))
  const alias = Object.keys(rooms).find((prefix) => specifier.startsWith(prefix))
  return alias ? `${rooms[alias]}${specifier.slice(alias.length)}` : specifier
}

/** Every import of every file, dynamic ones included. */
export const importsOf = (files: SourceFiles): readonly Import[] =>
  [...files].flatMap(([from, source]) =>
    [...source.matchAll(statement)].flatMap((match) => {
      const specifier = match[3] ?? match[4] ?? match[5]
      return specifier ? [{ from, to: resolveImport(from, specifier), isTypeOnly: match[2] !== undefined }] : []
    }),
  )
