import { sql } from 'kysely'
import { allows } from '#domain/access/policies.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { type FoundName, findNames, type NamedPerson, type WrittenPlace } from '#domain/review-decisions/find-names.ts'
import { reportParts } from '#domain/review-decisions/report.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { asSystem } from '../../database/transaction.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { gatherFacts } from './report-facts.ts'
import { lookupsFor } from './returned.ts'
import { noReview, type ReviewRow, readReview } from './review-row.ts'

const nameQuestions = ['forenames', 'surname', 'also_known_as']

/** Real names in the texts of the review, each with where it stands. Who may not see names learns only how many. */
export async function checkNames({ context, errors }: Handler<'reviewDecisions.nameCheck'>) {
  const work = context.work()
  const review = await readReview(work)
  if (!review) throw errors.REFUSED(noReview)
  const { found, people } = await namesIn(work, review)
  await recordAudit(work, 'review-names-checked', review.caseId, { count: found.length })
  const seesNames = allows('case.identities', { roles: rolesOf(work.actor), relation: work.subject.relation })
  return { found: found.map((each) => ({ ...each, word: seesNames ? each.word : null })), people }
}

/** Looks for the names of everybody in the case, past what the asker may see: the text has to be clean for all. */
export async function namesIn(work: Work, review: ReviewRow): Promise<{ found: FoundName[]; people: number }> {
  const people = await asSystem(work, () => readNamed(work))
  return { found: [...findNames(people, await placesOf(work, review))], people: people.length }
}

/** Whether a text that goes out with the review holds the name of somebody in the case. */
export async function holdsName(work: Work, text: string): Promise<boolean> {
  const people = await asSystem(work, () => readNamed(work))
  return findNames(people, [{ place: '', text }]).length > 0
}

/** What is wrong with a text of this field that goes out with the review, where it holds a name. */
export const nameProblem = async (work: Work, field: string, text: string) =>
  (await holdsName(work, text))
    ? [{ path: [field], message: 'A real name stands here, and others read it. Take it out' }]
    : []

export const countNames = (found: readonly FoundName[]) => found.reduce((sum, { count }) => sum + count, 0)

async function readNamed({ tx, subject }: Work): Promise<NamedPerson[]> {
  const { rows } = await sql<{ label: string; answers: StoredAnswers }>`
    select label, answers from casebook.names_to_look_for(${subject.caseId})`.execute(tx)
  return rows.map(({ label, answers }) => {
    const given = valuesOf(answers).answers
    return { label, names: nameQuestions.flatMap((id) => textsIn(given[id])) }
  })
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsIn) : []

/** Whatever the report prints, and nothing else: what is found stands where its readers would find it. */
async function placesOf(work: Work, review: ReviewRow): Promise<WrittenPlace[]> {
  const lookups = await lookupsFor(work)
  const facts = await gatherFacts(work, review, lookups)
  // Who signed stands there by name, and may be called as somebody in the case is.
  const written = { ...facts, signatures: facts.signatures.map((each) => ({ ...each, by: '' })) }
  return reportParts(written, lookups).flatMap(({ blocks }) =>
    blocks.map(({ heading, lines }) => ({ place: heading, text: lines.join('\n') })),
  )
}
