import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A worker waits for the database most of its time: one for each core would leave the cores idle.
    maxWorkers: 3,
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          include: ['src/domain/**/*.test.ts', 'src/contract/**/*.test.ts', 'src/web/**/*.test.ts'],
          setupFiles: ['tests/support/temporal.ts'],
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'server',
          include: ['src/server/**/*.test.ts', 'tests/{access,fuzz}/**/*.test.ts'],
          setupFiles: ['tests/support/temporal.ts'],
          globalSetup: ['tests/support/test-cluster.ts'],
          // For a busy machine: nothing here waits longer than it has to.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'durability',
          include: ['tests/durability/**/*.test.ts'],
          setupFiles: ['tests/support/temporal.ts'],
          globalSetup: ['tests/support/test-cluster.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          setupFiles: ['tests/support/temporal.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'screens',
          include: ['tests/screens/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/support/screens.ts'],
          globalSetup: ['tests/support/test-cluster.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: './vite.config.ts',
        test: { name: 'host', include: ['tests/host/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 30_000 },
      },
    ],
  },
})
