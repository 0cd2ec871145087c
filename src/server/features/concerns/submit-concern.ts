import { submissionSchemaOf } from '#contract/forms/form-schema.ts'
import { movesOpenTo } from '#domain/concerns/concern-status.ts'
import { referralForm } from '#domain/concerns/referral-form.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { personForm } from '#domain/people/person-form.ts'
import { type Deps, londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { nextReference } from '../cases/next-reference.ts'
import { tellBusinessManagers } from '../messages/tell-business-managers.ts'
import { concernDueDays, readHolidays } from '../partnership/calendar.ts'
import { readSettings } from '../partnership/read-settings.ts'
import { changeStatus } from './change-status.ts'
import { writeChildKeys } from './child-keys.ts'
import { lockConcern, lockedNow, type PersonRow, readDraftPeople } from './drafts.ts'
import { agesAtIncident, titleOf } from './received-facts.ts'

/**
 * Receives the referral: the case gets its reference and its pseudonym, and stands in the register from now on.
 * Sent again after a lost reply, it answers with the same confirmation.
 */
export async function submitConcern({ input, context, errors }: Handler<'concerns.submit'>) {
  const work = context.work()
  const { tx, actor, subject, now } = work
  const concern = await lockConcern(work, input.concernId)
  if (concern.submittedAt) {
    const { reference } = await tx
      .selectFrom('casebook.case_file')
      .select('reference')
      .where('id', '=', subject.caseId)
      .executeTakeFirstOrThrow()
    return { reference: reference ?? '', submittedAt: concern.submittedAt }
  }
  if (!movesOpenTo(concern.status, 'REFERRER').includes('submit')) throw errors.REFUSED(lockedNow)

  const people = await readDraftPeople(work, subject.caseId)
  const today = londonDay(now)
  const values = valuesOf(concern.answers)
  const checked = submissionSchemaOf(referralForm, today).safeParse(values)
  const issues = [...(checked.success ? [] : plainIssues(checked.error.issues)), ...peopleIssues(people, today)]
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })

  const { answers } = values
  const reference = await nextReference(work, Number(today.slice(0, 4)))
  await tx
    .updateTable('casebook.case_file')
    .set({
      reference: reference.text,
      reference_year: reference.year,
      reference_number: reference.number,
      pseudonym: reference.pseudonym,
      title: titleOf(answers, people),
      agency_code: String(answers.referrer_agency ?? ''),
      child_safe_now: String(answers.is_child_safe_now ?? ''),
      received_on: today,
      incident_earliest: earliestOf(answers.incident_date),
      incident_typed: typedOf(answers.incident_date),
    })
    .where('id', '=', subject.caseId)
    .execute()
  await tx
    .updateTable('casebook.concern')
    .set({ submitted_at: now.toString(), submitted_by: actor.id, triage_from: today })
    .where('id', '=', concern.id)
    .execute()
  await changeStatus(work, concern, 'submit', 'REFERRER')
  await writeChildKeys(work, subject.caseId, people)
  for (const [personId, age] of agesAtIncident(answers, people)) {
    await tx.updateTable('casebook.person').set({ age_at_incident: age }).where('id', '=', personId).execute()
  }
  await tellOfReferral(context.deps, work, String(answers.is_child_safe_now ?? ''), today)
  // As it is read back, so that a repeated request gets the same answer to the letter.
  return { reference: reference.text, submittedAt: now.toString({ fractionalSecondDigits: 3 }) }
}

/** The business manager hears of it at once, and by when to triage it; more urgently when the child may not be safe. */
async function tellOfReferral(deps: Deps, work: Work, childSafeNow: string, receivedOn: string) {
  const { triageBy } = concernDueDays(receivedOn, await readHolidays(work), await readSettings(work))
  const kind = childSafeNow === 'yes' ? 'new-concern' : 'child-not-safe'
  const dueOn = kind === 'new-concern' ? triageBy : null
  await tellBusinessManagers(deps, work, { kind, caseId: work.subject.caseId, dueOn, path: '' })
}

export const plainIssues = (issues: readonly { path: readonly PropertyKey[]; message: string }[]) =>
  issues.map(({ path, message }) => ({
    path: path.map((key) => (typeof key === 'number' ? key : String(key))),
    message,
  }))

/** Each person's own form has to be complete too. */
function peopleIssues(people: readonly PersonRow[], today: string) {
  const schema = submissionSchemaOf(personForm, today)
  return people.flatMap(({ id, label, answers }) => {
    const checked = schema.safeParse(valuesOf(answers))
    if (checked.success) return []
    return plainIssues(checked.error.issues).map(({ path, message }) => ({
      path: ['people', id, ...path],
      message: `${label}: ${message}`,
    }))
  })
}

const earliestOf = (date: unknown) => {
  const earliest = typeof date === 'object' && date !== null ? (date as { earliest?: unknown }).earliest : null
  return typeof earliest === 'string' ? earliest : null
}
const typedOf = (date: unknown) => {
  const typed = typeof date === 'object' && date !== null ? (date as { asTyped?: unknown }).asTyped : ''
  return typeof typed === 'string' ? typed : ''
}
