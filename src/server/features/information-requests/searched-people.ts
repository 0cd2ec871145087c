import { sql } from 'kysely'
import { isAnswered, questionsOf } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { personForm } from '#domain/people/person-form.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'

type Row = { id: string; label: string; answers: StoredAnswers; identity: StoredAnswers }

/** By the one narrow door: it answers for the agency and its author alone, and for this request alone. */
async function readRows({ tx }: Pick<Work, 'tx'>, requestId: string) {
  const { rows } = await sql<Row>`select person_id as id, label, answers, identity
    from casebook.people_of_request(${requestId})`.execute(tx)
  return rows
}

/** "Child 1", "Mother": what stands for the names wherever names are not asked for on purpose. */
export const readLabels = async (work: Pick<Work, 'tx'>, requestId: string) =>
  (await readRows(work, requestId)).map(({ label }) => label)

// What a search needs, and no more: who they are in the case, and what identifies them.
const asked = questionsOf(personForm).filter(({ id, identity }) => identity || id === 'role_in_case')

/** The people whom the agency is asked to search its records for, by name, because somebody asked to see them. */
export async function showSearchedPeople({ input, context }: Handler<'requests.people'>) {
  const work = context.work()
  const rows = await readRows(work, input.requestId)
  const agencies = await work.tx.selectFrom('casebook.agency').select(['code', 'name']).execute()
  const lookups = {
    personLabel: (id: string) => rows.find((row) => row.id === id)?.label ?? 'Somebody else in the family',
    agencyName: (code: string) => agencies.find((agency) => agency.code === code)?.name ?? code,
  }
  await recordAudit(work, 'searched-people-shown', work.subject.caseId, { on: input.requestId, count: rows.length })
  return rows.map(({ id, label, answers, identity }) => {
    const given = valuesOf({ ...answers, ...identity }).answers
    const facts = asked
      .filter((question) => isAnswered(given[question.id]))
      .map((question) => ({
        label: question.label,
        lines: [...displayAnswer(question, { value: given[question.id] }, lookups)],
      }))
    return { id, label, facts }
  })
}
