import type { CaseLogs } from '#contract/case-logs.ts'
import { allows } from '#domain/access/policies.ts'
import { contactForm } from '#domain/case-logs/contact-form.ts'
import { processForm } from '#domain/case-logs/process-form.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { problemsIn } from '#domain/forms/form-problems.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { rolesIn } from '#domain/people/roles-in.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { type Desk, sitDown } from '../my-work/owed.ts'
import { readProcesses } from './read-processes.ts'

/** What runs beside the case, and what was said to the family. */
export async function readLogs({ context }: Handler<'caseLogs.get'>): Promise<CaseLogs> {
  const work = context.work()
  const desk = await sitDown(work)
  const { caseId, relation } = work.subject
  const processes = await readProcesses(work, caseId)
  const isCriminalOpen = processes.some(({ type, endedOn }) => type === 'CRIMINAL' && endedOn === null)
  const contacts = await readContacts(work)
  await recordAudit(work, 'logs-opened', caseId)
  return {
    processes: processes.map(({ id, answers, version, addedAt, reviewBy, endedOn, endedReason }) => ({
      id,
      answers: { ...answers },
      version,
      addedAt,
      open: endedOn ? 0 : openQuestions(desk, processForm, answers),
      reviewBy,
      daysLeft: endedOn || !reviewBy ? null : desk.daysLeft(reviewBy),
      endedOn,
      endedReason,
    })),
    contacts: contacts.map((row) => ({
      ...row,
      answers: { ...row.answers },
      open: openQuestions(desk, contactForm({ isCriminalOpen }), row.answers),
    })),
    people: await readPeople(work),
    isCriminalOpen,
    canWrite: allows('log.write', { roles: rolesOf(work.actor), relation }),
  }
}

const openQuestions = ({ today }: Desk, form: FormDefinition, answers: StoredAnswers) =>
  problemsIn(form, valuesOf(answers), today).length

const readContacts = ({ tx, subject }: Work) =>
  tx
    .selectFrom('casebook.family_contact')
    .select(['id', 'answers', 'version', 'added_at as addedAt'])
    .where('case_id', '=', subject.caseId)
    .orderBy('added_at')
    .orderBy('id')
    .$narrowType<{ answers: StoredAnswers }>()
    .execute()

async function readPeople({ tx, subject }: Work) {
  const rows = await tx
    .selectFrom('casebook.person')
    .select(['id', 'label', 'answers'])
    .where('case_id', '=', subject.caseId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .$narrowType<{ answers: StoredAnswers }>()
    .execute()
  return rows.map(({ id, label, answers }) => ({ id, label, roles: [...rolesIn(answers)] }))
}
