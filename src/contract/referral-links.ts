import { z } from 'zod'
import { concernStatuses } from '#domain/concerns/concern-status.ts'
import { isMailAddress } from '#domain/messages/mail-address.ts'
import { procedure } from './base.ts'

/** What somebody has to know of a partnership before they refer to it. */
const partnership = z.object({
  name: z.string(),
  shortName: z.string(),
  referencePrefix: z.string(),
  urgentContact: z.string(),
})

const referralLinkForm = z.object({
  partnership: z.string().min(1, 'Choose your partnership').max(20),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, { error: 'Enter your work e-mail address', abort: true })
    .refine(isMailAddress, 'Enter one e-mail address, like name@council.gov.uk'),
  wish: z.enum(['NEW', 'COME_BACK'], 'Choose what you want to do'),
  /** Of the referral to come back to, where a message named one. */
  reference: z.string().trim().toUpperCase().max(40).optional(),
})

/** Referring without an account, by links sent to a work e-mail address. */
export const referralLinks = {
  partnerships: procedure('public')
    .route({ method: 'GET', path: '/referral-links/partnerships' })
    .output(z.array(partnership)),
  /** Answers the same whoever asks: a link is sent if this address may be used. */
  ask: procedure('public')
    .route({ method: 'POST', path: '/referral-links' })
    .input(referralLinkForm)
    .output(z.object({ worksForMinutes: z.number().int() })),
  open: procedure('public')
    .route({ method: 'POST', path: '/referral-links/open' })
    .input(z.object({ token: z.string().min(20, 'This link is not complete').max(200) }))
    .output(z.object({ concernId: z.uuid() })),
  /** Where the visitor stands who came by a link; null without one, or once it has ended. */
  mine: procedure('public')
    .route({ method: 'GET', path: '/referral-links/mine' })
    .output(
      z
        .object({
          concernId: z.uuid(),
          status: z.enum(concernStatuses),
          reference: z.string().nullable(),
          email: z.string(),
          partnership,
        })
        .nullable(),
    ),
  /** Ends the session that a link opened. */
  leave: procedure('public').route({ method: 'POST', path: '/referral-links/leave' }).output(z.object({})),
}
