import { z } from 'zod'
import { isMailAddress } from '#domain/messages/mail-address.ts'

const wrong = 'Enter an e-mail address, like name@example.org'

/** An address that people type and that messages are sent to. */
export const mailAddress = z.email(wrong).max(200).refine(isMailAddress, wrong)
