import type { ReviewRecord } from '#contract/review-decision-parts.ts'
import { contactForm } from '#domain/case-logs/contact-form.ts'
import { processForm } from '#domain/case-logs/process-form.ts'
import { isAnswered, sectionsThatApply } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import type { Work } from '../../procedure.ts'
import { readProcesses } from '../case-logs/read-processes.ts'
import { lookupsFor } from './returned.ts'

type Logs = Pick<ReviewRecord, 'processes' | 'contacts'>
type Lookups = Awaited<ReturnType<typeof lookupsFor>>

/** What runs beside the review, and what was said to the family: kept on the case, and part of this record. */
export async function readLogs(work: Work): Promise<Logs> {
  const { tx, subject } = work
  const lookups = await lookupsFor(work)
  const processes = await readProcesses(work, subject.caseId)
  const contacts = await tx
    .selectFrom('casebook.family_contact as contact')
    .leftJoin('casebook.person as person', 'person.id', 'contact.person_id')
    .select(['contact.id', 'contact.answers', 'person.label'])
    .where('contact.case_id', '=', subject.caseId)
    .orderBy('contact.added_at')
    .$narrowType<{ answers: StoredAnswers }>()
    .execute()
  const isCriminalOpen = processes.some(({ type, endedOn }) => type === 'CRIMINAL' && endedOn === null)
  return {
    processes: processes.map(({ id, label, answers, endedOn }) => ({
      id,
      title: endedOn ? `${label}, ended` : label,
      lines: linesOf(processForm, answers, lookups, ['type']),
    })),
    contacts: contacts.map(({ id, label, answers }) => ({
      id,
      title: label ?? 'A member of the family',
      lines: linesOf(contactForm({ isCriminalOpen }), answers, lookups, []),
    })),
  }
}

/** "Where it stands: Charged", for each answer but those that the title says already. */
function linesOf(form: FormDefinition, stored: StoredAnswers, lookups: Lookups, said: readonly string[]): string[] {
  const { answers } = valuesOf(stored)
  return sectionsThatApply(form, answers)
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => !said.includes(id) && isAnswered(answers[id]))
    .map(
      (question) =>
        `${question.label}: ${displayAnswer(question, { value: answers[question.id] }, lookups).join(', ')}`,
    )
}
