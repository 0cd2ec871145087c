import { z } from 'zod'
import { kindsOfMessage, messageStatuses } from '#domain/messages/message-kinds.ts'
import { procedure } from './base.ts'

const sentMessage = z.object({
  id: z.uuid(),
  kind: z.enum(kindsOfMessage),
  to: z.string(),
  /** Whose address it is; null when it belongs to no account. */
  name: z.string().nullable(),
  status: z.enum(messageStatuses),
  dueOn: z.iso.date().nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  /** Why it was not sent, as a code. */
  problem: z.string().nullable(),
})
export type SentMessage = z.infer<typeof sentMessage>

const outboxMessage = sentMessage.extend({
  reference: z.string().nullable(),
  /** To be passed on by hand; null when it was sent, waits to be, or has run out. */
  link: z.string().nullable(),
})
export type OutboxMessage = z.infer<typeof outboxMessage>

export const messages = {
  /** Everything the partnership wrote to people, latest first. */
  list: procedure('messages.read')
    .route({ method: 'GET', path: '/messages' })
    .input(
      z.object({
        status: z.enum(messageStatuses).optional(),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
      }),
    )
    .output(
      z.object({
        messages: z.array(outboxMessage),
        count: z.number().int(),
        /** Whether there is a mail server; without one messages are kept. */
        isSending: z.boolean(),
      }),
    ),
  sendAgain: procedure('messages.send')
    .route({ method: 'POST', path: '/messages/{messageId}/send' })
    .input(z.object({ messageId: z.uuid() }))
    .output(z.object({})),
  /** What was sent about a case, to whom and when; without links. */
  ofCase: procedure('case.read', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/messages' })
    .input(z.object({ reference: z.string().min(5).max(30) }))
    .output(z.array(sentMessage)),
}
