import { ORPCError } from '@orpc/client'
import { QueryClient } from '@tanstack/react-query'

// A refusal is an answer; asking again would get the same one.
const isRefusal = (problem: unknown) => problem instanceof ORPCError && problem.status < 500

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // "always": without a network a screen says so, rather than waiting in silence.
      queries: {
        staleTime: 15_000,
        // A look is audited and keeps a session alive: only what says so asks again by itself.
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (failures, problem) => !isRefusal(problem) && failures < 2,
      },
      mutations: { networkMode: 'always' },
    },
  })
