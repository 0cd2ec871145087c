import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'

/** What only the mock may carry. */
const mockOnly = /node_modules\/(msw|@mswjs|@electric-sql\/pglite)\/|\/mocks\//

async function modulesOfBuild(mode: string) {
  const built = await build({ mode, logLevel: 'silent', build: { write: false } })
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  return outputs.flatMap(({ output }) => output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : [])))
}

test('the production bundle carries neither msw nor PGlite', async () => {
  const modules = await modulesOfBuild('production')
  expect(modules.length).toBeGreaterThan(200)
  expect(modules.filter((id) => mockOnly.test(id))).toEqual([])
})

test('the mock bundle does, so that the test above can fail', async () => {
  const modules = await modulesOfBuild('mock')
  expect(modules.some((id) => id.includes('node_modules/msw/'))).toBe(true)
  expect(modules.some((id) => id.includes('@electric-sql/pglite/'))).toBe(true)
})
