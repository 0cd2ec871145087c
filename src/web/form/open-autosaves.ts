import type { AutosaveQueue } from './autosave-queue.ts'

const open = new Set<AutosaveQueue>()

/** Keeps track of a form that is open, so that whoever ends the session may save it first. */
export function noteAutosave(queue: AutosaveQueue) {
  open.add(queue)
  return () => void open.delete(queue)
}

/** Sends whatever waits in any form of this page, and says whether everything is safe on the server. */
export const saveEverything = async (): Promise<boolean> =>
  (await Promise.all([...open].map((queue) => queue.flush()))).every(Boolean)
