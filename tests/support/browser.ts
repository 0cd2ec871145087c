import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

type WayToGetOne = { said: string; get(): Promise<string | undefined> }
type Search = { env?: Readonly<Record<string, string | undefined>>; waysToGetOne?: readonly WayToGetOne[] }

/** The path of a Chromium that starts on this machine: the one named, else one installed, else one installed now. */
export async function findBrowser({ env = process.env, waysToGetOne = waysToInstall }: Search = {}): Promise<string> {
  if (env.CHROMIUM_PATH) {
    if (await starts(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH
    throw new Error(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which does not start as a browser.`)
  }
  for (const path of placesToLook(env.PATH ?? '')) {
    if (existsSync(path) && (await starts(path))) return path
  }
  const tried: string[] = []
  for (const { said, get } of waysToGetOne) {
    console.log(`No browser found yet. Trying: ${said}`)
    try {
      const path = await get()
      if (path !== undefined && (await starts(path))) return path
      tried.push(`${said}: the browser does not start`)
    } catch (problem) {
      tried.push(`${said}: ${reason(problem)}`)
    }
  }
  throw new Error(
    ['No Chromium or Chrome was found, and none could be installed. Set CHROMIUM_PATH to one.', ...tried].join('\n  '),
  )
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const onMac = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)

const placesToLook = (path: string) => [
  ...path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name))),
  ...(process.platform === 'darwin' ? onMac : []),
]

// A path alone proves little: Ubuntu's chromium-browser is only a hint to install it, a download may lack libraries.
async function starts(path: string): Promise<boolean> {
  try {
    const { stdout } = await run(path, ['--version'], { timeout: 30_000 })
    return /chrom/i.test(stdout)
  } catch {
    return false
  }
}

const waysToInstall: readonly WayToGetOne[] = [
  {
    said: 'npx playwright install chromium',
    get: async () => {
      const { chromium } = await import('@playwright/test')
      const path = chromium.executablePath()
      if (!(existsSync(path) && (await starts(path)))) {
        await run('npx', ['playwright', 'install', 'chromium'], { timeout: 5 * 60_000 })
      }
      return path
    },
  },
  {
    said: 'apt-get install chromium',
    get: async () => {
      if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
        throw new Error('only as root on Debian')
      }
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      await run('apt-get', ['update'], { env, timeout: 5 * 60_000 })
      await run('apt-get', ['install', '-y', 'chromium'], { env, timeout: 10 * 60_000, maxBuffer: 64_000_000 })
      return placesToLook(process.env.PATH ?? '').find((path) => existsSync(path))
    },
  },
]

const reason = (problem: unknown) =>
  problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : String(problem)
