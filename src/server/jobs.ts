import type { Attempt, Deps, JobData } from './deps.ts'
import { sendMessage } from './features/messages/send-message.ts'

/** What is done for each job, whoever hosts the server. A handler that throws is asked again later. */
export const jobHandlers: {
  readonly [Name in keyof JobData]: (deps: Deps, data: JobData[Name], attempt: Attempt) => Promise<void>
} = {
  'send-message': sendMessage,
}
