import type { Deps, JobData } from './deps.ts'
import { giveUpMessage, sendMessage } from './features/messages/send-message.ts'
import { sendReferralLinks } from './features/referral-links/send-links.ts'

type Handler<Data> = {
  /** Asked again later when it throws. It may be asked twice, so it looks first whether there is something to do. */
  readonly work: (deps: Deps, data: Data) => Promise<void>
  /** After the last attempt, also when that was cut off by a crash. */
  readonly giveUp: (deps: Deps, data: Data) => Promise<void>
}

/** What is done for each job, whoever hosts the server. */
export const jobHandlers: { readonly [Name in keyof JobData]: Handler<JobData[Name]> } = {
  'send-message': { work: sendMessage, giveUp: giveUpMessage },
  // Whoever waits for a link asks again long before.
  'send-referral-links': { work: sendReferralLinks, giveUp: async () => undefined },
}
