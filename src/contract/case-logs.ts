import { z } from 'zod'
import { procedure } from './base.ts'
import { calendarDay } from './calendar-day.ts'
import { caseReference } from './cases.ts'
import { answerChanges, saveResult, storedAnswers } from './concerns.ts'
import { reason } from './reason.ts'

const row = z.object({
  id: z.uuid(),
  answers: storedAnswers,
  version: z.number().int(),
  addedAt: z.string(),
  /** Questions that still want an answer. */
  open: z.number().int(),
})

/** A process that runs beside the case. */
const processRow = row.extend({
  reviewBy: z.string().nullable(),
  /** Working days until it is looked at again; null once it has ended. */
  daysLeft: z.number().int().nullable(),
  endedOn: z.iso.date().nullable(),
  endedReason: z.string(),
})
export type ProcessRow = z.infer<typeof processRow>

/** A contact with somebody of the family. */
const contactRow = row
export type ContactRow = z.infer<typeof contactRow>

const caseLogsRead = z.object({
  processes: z.array(processRow),
  contacts: z.array(contactRow),
  people: z.array(z.object({ id: z.uuid(), label: z.string(), roles: z.array(z.string()) })),
  /** A criminal process is open: the police are asked before the family is. */
  isCriminalOpen: z.boolean(),
  canWrite: z.boolean(),
})
export type CaseLogs = z.infer<typeof caseLogsRead>

export const endingForm = z.object({ endedOn: calendarDay('Enter the date it ended'), reason })

const ofCase = (path: `/${string}`, method: 'POST' | 'PATCH') =>
  procedure('log.write', 'case').route({ method, path: `/cases/{reference}/logs${path}` })
const process = caseReference.extend({ processId: z.uuid() })
const contact = caseReference.extend({ contactId: z.uuid() })

export const caseLogs = {
  get: procedure('log.read', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/logs' })
    .input(caseReference)
    .output(caseLogsRead),
  /** The id is the page's, so that a repeated adding adds nothing more. */
  addProcess: ofCase('/processes', 'POST').input(process).output(z.object({})),
  saveProcess: ofCase('/processes/{processId}', 'PATCH')
    .input(process.extend({ changes: answerChanges }))
    .output(saveResult),
  endProcess: ofCase('/processes/{processId}/end', 'POST')
    .input(process.extend({ ...endingForm.shape, version: z.number().int() }))
    .output(z.object({})),
  addContact: ofCase('/contacts', 'POST').input(contact).output(z.object({})),
  saveContact: ofCase('/contacts/{contactId}', 'PATCH')
    .input(contact.extend({ changes: answerChanges }))
    .output(saveResult),
}
