import { defineConfig } from 'vitest/config'

/** One for each core: each waits for the database half of its time. */
const maxWorkers = 2

export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          maxWorkers,
          include: ['src/domain/**/*.test.ts', 'src/contract/**/*.test.ts', 'src/web/**/*.test.ts'],
          setupFiles: ['tests/support/temporal.ts'],
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'server',
          maxWorkers,
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
          maxWorkers,
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
          maxWorkers,
          include: ['tests/architecture/**/*.test.ts'],
          setupFiles: ['tests/support/temporal.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'screens',
          maxWorkers,
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
        test: {
          name: 'host',
          maxWorkers,
          include: ['tests/host/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
