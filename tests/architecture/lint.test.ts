import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** What the linter says of a new file at this path, in a folder of its own under the project's rules. */
function lint(path: string, source: string) {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-lint-'))
  try {
    const { vcs: _, $schema: __, ...rules } = JSON.parse(readFileSync('biome.json', 'utf8'))
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules))
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), source)
    const { status, stdout, stderr } = spawnSync(resolve('node_modules/.bin/biome'), ['lint', '--colors=off', path], {
      cwd: folder,
      encoding: 'utf8',
    })
    return status === 0 ? '' : stdout + stderr
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.each([
  ['src/domain/new-area/rule.ts', "import '#contract/cases.ts'\n", 'The domain imports nothing'],
  ['src/contract/new-area.ts', "import '#server/app.ts'\n", 'The contract imports the domain alone'],
  [
    'src/server/features/new-area/use-case.ts',
    "import '#web/app/theme.tsx'\n",
    'The server imports contract and domain',
  ],
  ['src/web/parts/New.tsx', "import '#server/app.ts'\n", 'The web talks to the server through the contract'],
  ['src/web/features/new-area/New.tsx', "import '#web/features/cases/routes.tsx'\n", 'never imports another'],
  ['src/server/features/new-area/use-case.ts', "import 'node:fs'\n", 'noNodejsModules'],
  ['src/web/parts/New.tsx', 'export const a: any = 1\n', 'noExplicitAny'],
])('a new file at %s with %j is refused', (path, source, expected) => {
  expect(lint(path, source)).toContain(expected)
})

test('the same place with a lawful import passes', () => {
  expect(lint('src/web/features/new-area/New.tsx', "import '#web/parts/icons.tsx'\n")).toBe('')
  expect(lint('src/server/node/new.ts', "import 'node:fs'\n")).toBe('')
})
