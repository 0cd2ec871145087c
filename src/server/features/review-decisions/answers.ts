import type { SideBySide } from '#contract/review-decision-parts.ts'
import { allows } from '#domain/access/policies.ts'
import { questionsOf, sectionsThatApply } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { type Handler, rolesOf } from '../../procedure.ts'
import { lookupsFor, type Returned, readReturned } from './returned.ts'
import { noReview, readReview } from './review-row.ts'

/** What the agencies returned, question by question. Row-level security has left out what this reader must not see. */
export async function readAnswers({ context, errors }: Handler<'reviewDecisions.answers'>): Promise<SideBySide> {
  const work = context.work()
  const review = await readReview(work)
  if (!review) throw errors.REFUSED(noReview)
  const returned = await readReturned(work, review.id)
  const lookups = await lookupsFor(work)
  const there = returned.filter(hasAnswers)
  await recordAudit(work, 'returns-opened', review.caseId, { count: there.length })
  const runs = allows('request.list', { roles: rolesOf(work.actor), relation: work.subject.relation })
  return {
    questions: questionsAsked(there),
    agencies: there.map((each) => ({
      requestId: each.requestId,
      agency: each.agencyName,
      isNil: each.isNil,
      returnedOn: each.returnedOn,
      answers: Object.fromEntries(
        questionsOf(each.form).flatMap((question) => {
          const [value, skipped] = [each.answers[question.id], each.skipped[question.id]]
          if (value === undefined && skipped === undefined) return []
          return [
            [
              question.id,
              { lines: [...displayAnswer(question, { value, skipped }, lookups)], isSkipped: value === undefined },
            ],
          ]
        }),
      ),
    })),
    waiting: runs ? returned.filter((each) => !hasAnswers(each)).map(({ agencyName }) => agencyName) : [],
  }
}

const hasAnswers = ({ answers, skipped }: Returned) => Object.keys({ ...answers, ...skipped }).length > 0

/** Every question that one of them answered, once, in the order of the fullest form. */
function questionsAsked(returned: readonly Returned[]): SideBySide['questions'] {
  const found = new Map<string, SideBySide['questions'][number]>()
  for (const { form, answers, skipped } of returned) {
    for (const section of sectionsThatApply(form, answers)) {
      for (const { id, label } of section.questions) {
        if (found.has(id) || (answers[id] === undefined && skipped[id] === undefined)) continue
        found.set(id, { id, section: section.title, label })
      }
    }
  }
  const order = returned.flatMap(({ form }) => questionsOf(form).map(({ id }) => id))
  return [...found.values()].toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
}
