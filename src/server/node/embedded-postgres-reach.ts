import { closeSync, openSync } from 'node:fs'
import type { RunAs } from './embedded-postgres-user.ts'

export type Reach = { paths: string[]; descriptors: number[]; close(): void }

/**
 * Makes paths reachable for a program which runs under another user.
 * That user may not enter the folders above (the data folder is private, the clone may lie in /root). Root therefore
 * opens the paths and hands them over open: on Linux /proc/self/fd/N leads to the opened folder itself.
 */
export function reach(paths: readonly string[], runAs: RunAs | undefined): Reach {
  if (!runAs || process.platform !== 'linux') return { paths: [...paths], descriptors: [], close: () => undefined }
  const descriptors = paths.map((path) => openSync(path, 'r'))
  return {
    // A child gets them after standard input, output and error, in this order.
    paths: descriptors.map((_, index) => `/proc/self/fd/${index + 3}`),
    descriptors,
    close: () => {
      for (const descriptor of descriptors) closeSync(descriptor)
    },
  }
}
