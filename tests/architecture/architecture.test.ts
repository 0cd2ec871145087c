import { describe, expect, test } from 'vitest'
import {
  crossedArrows,
  featureCrossings,
  importCycles,
  longFiles,
  nodeOutsideItsFolder,
  packagesInDomain,
  poorTests,
} from './rules.ts'
import { readSourceFiles } from './source-files.ts'

const files = readSourceFiles()
const written = (sources: Record<string, string>) => new Map(Object.entries(sources))

describe('the house as it stands', () => {
  test.each([
    ['no arrow is crossed', crossedArrows],
    ['the domain imports no package', packagesInDomain],
    ['no web feature imports another', featureCrossings],
    ['Node stays in src/server/node', nodeOutsideItsFolder],
    ['no import cycle', importCycles],
    ['no file passes 300 lines', longFiles],
    ['tests fake no module, skip nothing and do not sleep', poorTests],
  ])('%s', (_name, rule) => {
    expect(rule(files)).toEqual([])
  })

  test('there is something to check', () => {
    expect(files.size).toBeGreaterThan(150)
  })
})

describe('each rule can fail', () => {
  test.each([
    ['src/domain/a.ts', "import { b } from '#contract/b.ts'", 'src/domain/a.ts -> src/contract/b.ts'],
    ['src/contract/a.ts', "import type { b } from '#server/b.ts'", 'src/contract/a.ts -> src/server/b.ts'],
    ['src/web/a.tsx', "const b = await import('#server/b.ts')", 'src/web/a.tsx -> src/server/b.ts'],
    ['src/web/a.tsx', "export { b } from '../../mocks/b.ts'", 'src/web/a.tsx -> mocks/b.ts'],
    ['src/server/a.ts', "import '#web/b.ts'", 'src/server/a.ts -> src/web/b.ts'],
    ['mocks/a.ts', "import {\n  b,\n  c,\n} from '#web/b.ts'", 'mocks/a.ts -> src/web/b.ts'],
  ])('an arrow from %s', (path, source, expected) => {
    expect(crossedArrows(written({ [path]: source }))).toEqual([expected])
  })

  test('a package in the domain', () => {
    expect(packagesInDomain(written({ 'src/domain/a.ts': "import { z } from 'zod'" }))).toEqual([
      'src/domain/a.ts -> zod',
    ])
  })

  test('one feature in another, by name or by path', () => {
    const sources = {
      'src/web/features/cases/a.tsx': "import { b } from '#web/features/concerns/b.tsx'",
      'src/web/features/cases/c.tsx': "import { b } from '../concerns/b.tsx'",
      'src/web/features/cases/inner/d.tsx': "import { a } from '../a.tsx'",
    }
    expect(featureCrossings(written(sources))).toEqual([
      'src/web/features/cases/a.tsx -> src/web/features/concerns/b.tsx',
      'src/web/features/cases/c.tsx -> src/web/features/concerns/b.tsx',
    ])
  })

  test.each(["import { readFile } from 'node:fs'", "import fs from 'fs'", "import { Pool } from 'pg'"])(
    '%s',
    (source) => {
      expect(nodeOutsideItsFolder(written({ 'src/server/features/a.ts': source }))).toHaveLength(1)
      expect(nodeOutsideItsFolder(written({ 'src/server/node/a.ts': source }))).toEqual([])
    },
  )

  test('a circle of three; types alone make none', () => {
    const circle = {
      'src/domain/a.ts': "import { b } from './b.ts'",
      'src/domain/b.ts': "import { c } from '#domain/c.ts'",
      'src/domain/c.ts': "import { a } from './a.ts'",
    }
    expect(importCycles(written(circle))).toEqual([
      'src/domain/a.ts -> src/domain/b.ts -> src/domain/c.ts -> src/domain/a.ts',
    ])
    expect(importCycles(written({ ...circle, 'src/domain/c.ts': "import type { a } from './a.ts'" }))).toEqual([])
  })

  test('a file of 301 lines', () => {
    expect(longFiles(written({ 'src/a.ts': 'x\n'.repeat(301), 'src/b.ts': 'x\n'.repeat(300) }))).toEqual([
      'src/a.ts: 301 lines',
    ])
  })

  test('a test that sleeps', () => {
    expect(poorTests(written({ 'tests/a.test.ts': 'await page.waitForTimeout(50)' }))).toEqual(['tests/a.test.ts'])
  })
})
