import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBrowser } from '#tests/support/browser.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-browser-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function program(name: string, says: string, code = 0): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\necho '${says}'\nexit ${code}\n`, { mode: 0o755 })
  return path
}
const none = { said: 'asking nobody', get: () => Promise.reject(new Error('nobody answers')) }

test('the browser named by CHROMIUM_PATH comes first', async () => {
  program('chromium', 'Chromium 1')
  const named = program('my-browser', 'Chromium 2')
  expect(await findBrowser({ env: { CHROMIUM_PATH: named, PATH: folder } })).toBe(named)
})

test('a CHROMIUM_PATH that does not start is an error, not a reason to take another', async () => {
  program('chromium', 'Chromium 1')
  const named = join(folder, 'missing')
  await expect(findBrowser({ env: { CHROMIUM_PATH: named, PATH: folder } })).rejects.toThrow(
    `CHROMIUM_PATH names ${named}, which does not start as a browser.`,
  )
})

test('an installed browser is taken, passing over one that does not start', async () => {
  program('chromium', 'Chromium 1', 1)
  program('chromium-browser', 'Please install the snap')
  const chrome = program('google-chrome', 'Google Chrome 3')
  expect(await findBrowser({ env: { PATH: folder } })).toBe(chrome)
})

test('when none is installed, one is got', async () => {
  const got = program('downloaded', 'Chromium 4')
  const waysToGetOne = [none, { said: 'downloading', get: async () => got }]
  expect(await findBrowser({ env: { PATH: folder }, waysToGetOne })).toBe(got)
})

test('when none can be had, it says what was tried', async () => {
  await expect(findBrowser({ env: { PATH: folder }, waysToGetOne: [none] })).rejects.toThrow(
    'No Chromium or Chrome was found, and none could be installed. Set CHROMIUM_PATH to one.\n  asking nobody: nobody answers',
  )
})
