import type { AnswerChanges } from '#contract/concerns.ts'
import { questionsById } from '#domain/forms/answers.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { personForm } from '#domain/people/person-form.ts'
import { personLabels } from '#domain/people/person-label.ts'
import { rolesIn } from '#domain/people/roles-in.ts'
import { mayHaveAsked, type RapidReviewStatus } from '#domain/rapid-reviews/rapid-review-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { lockDraft, lockedNow } from './drafts.ts'
import { changeIssues, mergeFor } from './save-answers.ts'

const questions = questionsById(personForm)
const maxPeople = 60
/** What somebody is called of whom nothing is known yet. */
const notLabelled = 'Person'

/** Adds a child or family member to the draft; adding the same one again changes nothing. */
export async function addPerson({ input, context, errors }: Handler<'concerns.addPerson'>) {
  const work = context.work()
  const draft = await lockDraft(work, input.concernId)
  if (!draft) throw errors.REFUSED(lockedNow)
  const reason = await insertPerson(work, draft.caseId, input.personId)
  if (reason) throw errors.REFUSED({ data: { reason } })
  return {}
}

/** Answers why nobody can be added; null when somebody was, or was there already. */
export async function insertPerson(work: Work, caseId: string, personId: string): Promise<string | null> {
  const { tx, actor } = work
  const there = await tx.selectFrom('casebook.person').select(['id', 'case_id']).where('case_id', '=', caseId).execute()
  if (there.some((person) => person.id === personId)) return null
  if (there.length >= maxPeople) return `A case can name ${maxPeople} people at most.`

  const added = await tx
    .insertInto('casebook.person')
    .values({
      partnership_id: actor.partnershipId,
      id: personId,
      case_id: caseId,
      label: notLabelled,
      position: there.length + 1,
      removed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return 'Start again.'
  await tx
    .insertInto('casebook.person_identity')
    .values({ partnership_id: actor.partnershipId, person_id: personId, case_id: caseId })
    .execute()
  await relabel(work, caseId)
  await recordAudit(work, 'person-added', caseId, { on: personId })
  return null
}

async function lockPerson({ tx }: Work, caseId: string, personId: string) {
  return tx
    .selectFrom('casebook.person as person')
    .innerJoin('casebook.person_identity as identity', 'identity.person_id', 'person.id')
    .select(['person.id', 'person.answers', 'identity.answers as identity'])
    .where('person.id', '=', personId)
    .where('person.case_id', '=', caseId)
    .where('person.removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Keeps what changed about one person; what identifies them goes to the table apart. */
export async function savePerson({ input, context, errors }: Handler<'concerns.savePerson'>) {
  const work = context.work()
  const draft = await lockDraft(work, input.concernId)
  if (!draft) throw errors.REFUSED(lockedNow)
  const issues = personIssues(input.changes)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const result = await storePerson(work, { caseId: draft.caseId, ...input })
  if (!result) throw errors.NOT_FOUND()
  await touch(work, input.concernId)
  return result
}

/** What is wrong with changes of a person in themselves. */
export const personIssues = (changes: AnswerChanges) => changeIssues(questions, changes)

type PersonChanges = { readonly caseId: string; readonly personId: string; readonly changes: AnswerChanges }

/** Merges changes into what is known of somebody; null where nobody of this id is in the case. */
export async function storePerson(work: Work, { caseId, personId, changes }: PersonChanges) {
  const { tx } = work
  const person = await lockPerson(work, caseId, personId)
  if (!person) return null
  const before = { ...(person.answers as StoredAnswers), ...(person.identity as StoredAnswers) }
  const { stored, result } = mergeFor(work, before, changes)
  const part = (identity: boolean) =>
    JSON.stringify(
      Object.fromEntries(Object.entries(stored).filter(([id]) => (questions.get(id)?.identity ?? false) === identity)),
    )
  await tx
    .updateTable('casebook.person')
    .set((eb) => ({ answers: part(false), version: eb('version', '+', 1) }))
    .where('id', '=', person.id)
    .execute()
  await tx
    .updateTable('casebook.person_identity')
    .set({ answers: part(true) })
    .where('person_id', '=', person.id)
    .execute()
  if ('role_in_case' in result.saved) await relabel(work, caseId)
  await recordAudit(work, 'person-saved', caseId, { on: person.id, fields: Object.keys(result.saved) })
  return result
}

/** Takes a person out of the draft. The row is kept, marked as removed. */
export async function removePerson({ input, context, errors }: Handler<'concerns.removePerson'>) {
  const work = context.work()
  const draft = await lockDraft(work, input.concernId)
  if (!draft) throw errors.REFUSED(lockedNow)
  if (!(await takePersonOut(work, draft.caseId, input.personId))) throw errors.NOT_FOUND()
  await touch(work, input.concernId)
  return {}
}

/** Whether there was somebody to take out. */
export async function takePersonOut(work: Work, caseId: string, personId: string): Promise<boolean> {
  const person = await lockPerson(work, caseId, personId)
  if (!person) return false
  await work.tx
    .updateTable('casebook.person')
    .set({ removed_at: work.now.toString() })
    .where('id', '=', person.id)
    .execute()
  await relabel(work, caseId)
  await recordAudit(work, 'person-removed', caseId, { on: person.id })
  return true
}

const touch = ({ tx, now }: Work, concernId: string) =>
  tx.updateTable('casebook.concern').set({ changed_at: now.toString() }).where('id', '=', concernId).execute()

/**
 * Labels follow the roles: "Child 1", "Mother". They are what everybody sees instead of names. Once agencies were asked,
 * a label stands in plain words in what they write, so whoever has one keeps it and the newly labelled alone get theirs.
 */
export async function relabel(work: Pick<Work, 'tx'>, caseId: string) {
  const { tx } = work
  const people = await tx
    .selectFrom('casebook.person')
    .select(['id', 'answers', 'label'])
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute()
  const isWritten = await areLabelsWritten(work, caseId)
  const labels = personLabels(
    people.map(({ id, answers, label }) => {
      const roles = rolesIn(answers as StoredAnswers)
      // Somebody new waits for a label until it is known what they are: the first one stays with them.
      const isNew = label === notLabelled && roles.length > 0
      return { id, roles, kept: isWritten && !isNew ? label : undefined }
    }),
  )
  for (const { id, label } of people) {
    const wanted = labels.get(id) ?? label
    if (wanted !== label) await tx.updateTable('casebook.person').set({ label: wanted }).where('id', '=', id).execute()
  }
}

async function areLabelsWritten({ tx }: Pick<Work, 'tx'>, caseId: string): Promise<boolean> {
  const reviews = await tx.selectFrom('casebook.rapid_review').select('status').where('case_id', '=', caseId).execute()
  return reviews.some(({ status }) => mayHaveAsked(status as RapidReviewStatus))
}
