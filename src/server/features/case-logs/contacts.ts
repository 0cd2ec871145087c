import { contactForm } from '#domain/case-logs/contact-form.ts'
import { type PeopleAnswer, questionsById } from '#domain/forms/answers.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { changeIssues, mergeFor } from '../concerns/save-answers.ts'
import { addRow, keepAnswers, lockRow, noSuchRow } from './log-rows.ts'

const log = 'casebook.family_contact'
// What the police said stays when their process ends, so the question is always one of the form's.
const questions = questionsById(contactForm({ isCriminalOpen: true }))

export async function addContact({ input, context }: Handler<'caseLogs.addContact'>) {
  const work = context.work()
  if (await addRow(work, log, input.contactId)) await recordAudit(work, 'family-contact-added', work.subject.caseId)
  return {}
}

/** Keeps what was written about a contact; nobody's words are overwritten. */
export async function saveContact({ input, context, errors }: Handler<'caseLogs.saveContact'>) {
  const work = context.work()
  const { contactId, changes } = input
  const row = await lockRow(work, log, contactId)
  if (!row) throw errors.REFUSED(noSuchRow)
  const issues = changeIssues(questions, changes)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const people = (changes.person?.value as PeopleAnswer | undefined)?.people ?? []
  if (!(await areOfThisCase(work, people))) {
    const message = 'Choose people of this case'
    throw errors.INVALID({ data: { issues: [{ path: ['answers', 'person'], message }] } })
  }
  const { stored, result } = mergeFor(work, row.answers, changes)
  await keepAnswers(work, log, contactId, stored)
  if ('person' in result.saved) await pointAt(work, contactId, people[0] ?? null)
  await recordAudit(work, 'family-contact-saved', work.subject.caseId, { fields: Object.keys(result.saved) })
  return result
}

async function areOfThisCase({ tx, subject }: Work, people: readonly string[]) {
  if (people.length === 0) return true
  const known = await tx
    .selectFrom('casebook.person')
    .select('id')
    .where('case_id', '=', subject.caseId)
    .where('id', 'in', people)
    .execute()
  return known.length === new Set(people).size
}

const pointAt = ({ tx }: Work, id: string, personId: string | null) =>
  tx.updateTable(log).set({ person_id: personId }).where('id', '=', id).execute()
