import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { minifyContractRouter } from '@orpc/contract'
import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig, type Plugin } from 'vite'

const routesModule = 'virtual:contract-routes'

/** Gives the client the contract reduced to its routes, so that no schema is in the first load. */
function contractRoutes(): Plugin {
  return {
    name: 'contract-routes',
    resolveId: (id) => (id === routesModule ? `\0${routesModule}` : undefined),
    async load(id) {
      if (id !== `\0${routesModule}`) return undefined
      const { contract } = await import(new URL('./src/contract/router.ts', import.meta.url).href)
      return `export default ${JSON.stringify(minifyContractRouter(contract))}`
    },
  }
}

/** Packs the files once, at the build, for a server that then only hands them out. */
function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      if (!dir) return
      for (const name of Object.keys(bundle).filter((file) => /\.(js|css|svg|wasm)$/.test(file))) {
        const content = await readFile(join(dir, name))
        await writeFile(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }))
        await writeFile(join(dir, `${name}.br`), brotliCompressSync(content))
      }
    },
  }
}

/** Asks for the two faces of every screen along with the page; asked for by the first layout, they would cause a second. */
function facesAhead(): Plugin {
  return {
    name: 'faces-ahead',
    apply: 'build',
    transformIndexHtml: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((name) => /-latin-wght-normal-[\w-]+\.woff2$/.test(name))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${name}` },
          injectTo: 'head',
        })),
  }
}

/** With the home page, which everybody opens; without MUI, which comes with the first dialog, menu or drawer. */
const everyScreen =
  /rolldown\/runtime|node_modules\/(react|react-dom|scheduler|@tanstack|@orpc)\/|src\/web\/(main|features\/[\w-]+\/(routes|[\w-]+-query)|features\/my-work\/(?!ClocksScreen))|src\/web\/(api|app|parts)\/(?!theme|clock-acts|actions|after-act|ClockList|clock-words|RailDrawer|SearchPalette|MenuList|ConfirmDialog|FormDialog|contract-resolver)/

/** Of the domain, all but the questions of each form, which are large and come with the form. */
const codeLists = /src\/domain\/(?![\w-]+\/([\w-]*-form|[\w-]*-sections\/))/

const signIn =
  /features\/accounts\/(SignInScreen|SignInSteps|PasswordStep|SecondStep|CodeStep|PasskeyButton|SingleSignOnButtons|passkey-ceremony|PersonPicker|use-|accounts\.module)/

export default defineConfig(({ mode }) => ({
  // The worker script belongs to the mock alone and is not among the files of the product.
  plugins: [
    react(),
    contractRoutes(),
    facesAhead(),
    ...(mode === 'mock' ? [msw({ mode: 'worker-only' })] : [precompressed()]),
  ],
  build: {
    // All style sheets together are smaller than the asking for each.
    cssCodeSplit: false,
    // Every browser that runs this product knows it.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Chunks people load whole, instead of thirty crumbs a page: what every screen needs, and what forms need.
        codeSplitting: {
          groups: [
            { name: 'first', test: everyScreen, priority: 3 },
            { name: 'sign-in', test: signIn, priority: 2 },
            { name: 'form', test: /src\/web\/form\/|node_modules\/react-hook-form\//, priority: 1 },
            // MUI comes with the first dialog, menu or drawer.
            {
              name: 'dialog',
              test: /node_modules\/(@mui|@emotion|stylis)\/|app\/theme|parts\/FormDialog/,
              minShareCount: 2,
              priority: 1,
            },
            { name: 'contract', test: /src\/contract\/|contract-resolver|node_modules\/zod\//, minShareCount: 2 },
            // Rules of the domain, the codes that forms choose from and the words for them: wanted by most screens.
            { name: 'domain', test: codeLists, minShareCount: 2, priority: 2 },
            // What the screens of one feature share.
            {
              name: (module: string) => /src\/web\/features\/([\w-]+)\//.exec(module)?.[1] ?? null,
              test: /src\/web\/features\/(?!.*Dialog)/,
              minShareCount: 3,
            },
          ],
        },
      },
    },
  },
  // The server compares the origin of a request with the address it was sent to, so that address stays as it is.
  server: { proxy: { '/api': { target: 'http://localhost:8080', changeOrigin: false } } },
  optimizeDeps: { exclude: ['@electric-sql/pglite'] },
}))
