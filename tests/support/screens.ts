import { Blob, File } from 'node:buffer'
import { transferableAbortController } from 'node:util'
import 'temporal-polyfill/global'
import '@testing-library/jest-dom/vitest'
import { configure } from '@testing-library/react'

// Lazy pages, a real database, and a machine that may be busy: finding waits as long as it takes.
configure({ asyncUtilTimeout: 8_000, getElementError: (message) => new Error(message ?? '') })

// Node's fetch takes Node's own signals, and jsdom has put its look-alikes in their place.
const native = transferableAbortController()
Object.assign(globalThis, { AbortController: native.constructor, AbortSignal: native.signal.constructor })

// The same for files and what carries them; the server behind the pages reads them in Node's own form.
const { constructor: NodeFormData } = await new Response(new URLSearchParams()).formData()
const FormOfPage = globalThis.FormData
/** Node's own, that can also be made of a form on the page. */
const FormData = new Proxy(NodeFormData as typeof globalThis.FormData, {
  construct(target, [form]: [HTMLFormElement?]) {
    const data = new target()
    if (form) for (const [name, value] of new FormOfPage(form)) data.append(name, value)
    return data
  },
})
const [NodeRequest, NodeURL] = [Object.getPrototypeOf(Request), Object.getPrototypeOf(URL)]
Object.assign(globalThis, { Blob, File, FormData, Request: NodeRequest, URL: NodeURL })
// A form travels in pieces, which MSW does not put together: it is sent in one.
const send = globalThis.fetch
globalThis.fetch = async (input, init) => {
  const isForm = input instanceof Request && input.headers.get('content-type')?.startsWith('multipart/')
  if (!isForm) return send(input, init)
  const { url, method, headers, signal } = input
  return send(new Request(url, { method, headers, signal, body: await input.arrayBuffer() }), init)
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
