import { minifyContractRouter } from '@orpc/contract'
import react from '@vitejs/plugin-react'
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

export default defineConfig({
  plugins: [react(), contractRoutes()],
  server: { proxy: { '/api': 'http://localhost:8080' } },
  optimizeDeps: { exclude: ['@electric-sql/pglite'] },
})
