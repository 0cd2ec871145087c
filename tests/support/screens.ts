import { Blob as NodeBlob, File as NodeFile } from 'node:buffer'
import { transferableAbortController } from 'node:util'
import 'temporal-polyfill/global'
import '@testing-library/jest-dom/vitest'
import { configure } from '@testing-library/react'

// Lazy pages, a real database, and a machine that may be busy: finding waits as long as it takes.
configure({ asyncUtilTimeout: 8_000, getElementError: (message) => new Error(message ?? '') })

// Node's fetch takes Node's own signals, and jsdom has put its look-alikes in their place.
const native = transferableAbortController()
Object.assign(globalThis, { AbortController: native.constructor, AbortSignal: native.signal.constructor })

// A file is on its way in pieces, which MSW does not put together: it is sent in one.
const send = globalThis.fetch
globalThis.fetch = async (input, init) => {
  if (!(input instanceof Request) || !input.headers.get('content-type')?.startsWith('multipart/'))
    return send(input, init)
  const { url, method, headers, signal } = input
  return send(new Request(url, { method, headers, signal, body: await input.arrayBuffer() }), init)
}

// The server behind the pages reads the file in Node's own form; both kinds count as one.
const { constructor: NodeFormData } = await new Response(new URLSearchParams()).formData()
for (const [known, native] of [
  [FormData, NodeFormData],
  [Blob, NodeBlob],
  [File, NodeFile],
] as const) {
  const isKnown = Function.prototype[Symbol.hasInstance].bind(known)
  const isNative = Function.prototype[Symbol.hasInstance].bind(native)
  Object.defineProperty(known, Symbol.hasInstance, { value: (one: unknown) => isKnown(one) || isNative(one) })
}

// What jsdom lacks and the pages use; none of it is under test.
Object.assign(globalThis, { CSS: { supports: () => true } })
window.scrollTo = () => undefined
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList
