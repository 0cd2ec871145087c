import { transferableAbortController } from 'node:util'
import 'temporal-polyfill/global'
import '@testing-library/jest-dom/vitest'
import { configure } from '@testing-library/react'

// Lazy pages, a real database, and a machine that may be busy: finding waits as long as it takes.
configure({ asyncUtilTimeout: 8_000, getElementError: (message) => new Error(message ?? '') })

// Node's fetch takes Node's own signals, and jsdom has put its look-alikes in their place.
const native = transferableAbortController()
Object.assign(globalThis, { AbortController: native.constructor, AbortSignal: native.signal.constructor })

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
