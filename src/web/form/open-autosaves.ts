import type { AutosaveQueue } from './autosave-queue.ts'

/** A form that saves itself, and under which address its pages stay open. */
type OpenForm = { readonly queue: AutosaveQueue; readonly within: string }

const open = new Set<OpenForm>()

/** Keeps track of a form that is open, so that whoever leaves its pages or ends the session may save it first. */
export function noteAutosave(queue: AutosaveQueue, within: string) {
  const form = { queue, within }
  open.add(form)
  return () => void open.delete(form)
}

/** Sends whatever waits in any form of this page, and says whether everything is safe on the server. */
export const saveEverything = (): Promise<boolean> => saveAll([...open])

/** Whether this address closes a form with words in it that could not be saved, though it was tried. */
export async function losesWords(pathname: string): Promise<boolean> {
  const left = [...open].filter(({ queue, within }) => queue.hasUnsaved && !isWithin(pathname, within))
  return left.length > 0 && !(await Promise.race([saveAll(left), tooLong()]))
}

const saveAll = async (forms: readonly OpenForm[]) =>
  (await Promise.all(forms.map(({ queue }) => queue.flush()))).every(Boolean)

const isWithin = (pathname: string, within: string) => pathname === within || pathname.startsWith(`${within}/`)

/** A server that does not answer must not hold the person on the page without a word. */
const tooLong = () => new Promise<false>((resolve) => setTimeout(() => resolve(false), 3_000))
