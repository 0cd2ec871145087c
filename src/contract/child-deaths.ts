import { z } from 'zod'
import { procedure } from './base.ts'
import { calendarDay } from './calendar-day.ts'
import { caseReference } from './cases.ts'
import { keptClock } from './clocks.ts'
import { answerChanges, saveResult, storedAnswers } from './concerns.ts'
import { correction } from './correction.ts'
import { reason } from './reason.ts'

const day = z.iso.date()

/** A death as the list shows it: what is still to be told or held, and by when. */
const listedDeath = z.object({
  id: z.uuid(),
  reference: z.string(),
  pseudonym: z.string(),
  person: z.string(),
  diedOn: day,
  ecdopOn: day.nullable(),
  jarOn: day.nullable(),
  cdopOn: day.nullable(),
  clocks: z.array(keptClock),
})
export type ListedDeath = z.infer<typeof listedDeath>

const childDeath = z.object({
  id: z.uuid(),
  personId: z.uuid().nullable(),
  person: z.string(),
  diedOn: day,
  answers: storedAnswers,
  corrected: correction,
  clocks: z.array(keptClock),
  mayWrite: z.boolean(),
  recordedBy: z.string(),
  hasIncident: z.boolean(),
})
export type ChildDeath = z.infer<typeof childDeath>

const diedOn = calendarDay('Enter the day the child died')
const name = z.string().trim().max(200, 'Use at most 200 characters')
export const startDeathForm = z.object({ diedOn, forenames: name, surname: name })
export const recordDeathForm = z.object({ diedOn, personId: z.uuid('Choose who died') })

/** Another day than was written, with why. */
export const correctDeathForm = z.object({ diedOn, reason })

export const childDeaths = {
  list: procedure('death.list').route({ method: 'GET', path: '/child-deaths' }).output(z.array(listedDeath)),
  /** A death of which there is no case yet. The page chooses the id, so that a repeated request starts nothing twice. */
  start: procedure('death.start')
    .route({ method: 'POST', path: '/child-deaths' })
    .input(startDeathForm.extend({ id: z.uuid() }))
    .output(z.object({ reference: z.string() })),
  /** Somebody of this case has died. */
  record: procedure('death.write', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/child-deaths' })
    .input(caseReference.extend({ id: z.uuid(), ...recordDeathForm.shape }))
    .output(z.object({})),
  get: procedure('death.read', 'case')
    .route({ method: 'GET', path: '/cases/{reference}/child-deaths' })
    .input(caseReference)
    .output(
      z.object({
        deaths: z.array(childDeath),
        people: z.array(z.object({ id: z.uuid(), label: z.string() })),
        mayRecord: z.boolean(),
      }),
    ),
  save: procedure('death.write', 'case')
    .route({ method: 'PATCH', path: '/cases/{reference}/child-deaths/{deathId}' })
    .input(caseReference.extend({ deathId: z.uuid(), changes: answerChanges }))
    .output(saveResult),
  /** `was` is the day that was read before: nobody's correction is undone unseen. */
  correct: procedure('death.write', 'case')
    .route({ method: 'POST', path: '/cases/{reference}/child-deaths/{deathId}/correction' })
    .input(caseReference.extend({ deathId: z.uuid(), ...correctDeathForm.shape, was: day }))
    .output(z.object({})),
}
