import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './app/styles/all.css'
import { applyColourScheme } from './app/colour-scheme.ts'
import { createQueryClient } from './app/query-client.ts'
import { createCasebookRouter } from './app/router.tsx'

// To be faster zod would make code out of text, which the content security policy rightly refuses. Its settings are
// looked for here, so they are there before the first schema and without loading zod.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

async function start() {
  applyColourScheme()
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  // Dropped from the production bundle, because the condition is a build-time constant.
  if (import.meta.env.VITE_API === 'mock') await (await import('#mocks/browser.ts')).startMockApi()
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no root')
  const queryClient = createQueryClient()
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={createCasebookRouter(queryClient)} />
      </QueryClientProvider>
    </StrictMode>,
  )
}

void start()
