import type { DraftPerson } from '#contract/concerns.ts'
import { referralForm } from '#domain/concerns/referral-form.ts'
import { type FormValues, questionsById } from '#domain/forms/answers.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { problemsIn } from '#domain/forms/form-problems.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { personForm } from '#domain/people/person-form.ts'
import { type FieldIssue, fieldIssues } from '../../api/refusals.ts'
import type { SummaryProblem } from '../../form/ErrorSummary.tsx'
import type { ReferralHome } from './referral-home.ts'

const sectionOf = (form: FormDefinition, questionId: string) =>
  form.sections.find((section) => section.questions.some(({ id }) => id === questionId))?.id ?? ''

export const questionLink = (home: ReferralHome, questionId: string) =>
  home.section(sectionOf(referralForm, questionId), questionId)

export const personQuestionLink = (home: ReferralHome, personId: string, questionId: string) =>
  home.person(personId, { part: sectionOf(personForm, questionId), question: questionId })

/** What keeps the referral from being sent, each with the way to its field: the server's own rules, asked first here. */
export function problemsOf(home: ReferralHome, values: FormValues, people: readonly DraftPerson[], today: string) {
  const inReferral = problemsIn(referralForm, values, today).map(
    ({ questionId, message }): SummaryProblem => ({ questionId, message, link: questionLink(home, questionId) }),
  )
  const inPeople = people.flatMap(({ id, label, answers }) =>
    problemsIn(personForm, valuesOf(answers), today).map(
      ({ questionId, message }): SummaryProblem => ({
        questionId: `${id} ${questionId}`,
        message: `${label}: ${message}`,
        link: personQuestionLink(home, id, questionId),
      }),
    ),
  )
  return [...inReferral, ...inPeople]
}

/** The same from a refusal of the server, whose issues carry the path of the field. */
export const problemsOfRefusal = (home: ReferralHome, problem: unknown): SummaryProblem[] =>
  fieldIssues(problem).map((issue) => asProblem(home, issue))

function asProblem(home: ReferralHome, { path, message }: FieldIssue): SummaryProblem {
  const [place, id = '', , inner] = path.map(String)
  if (place === 'people' && inner) {
    return { questionId: `${id} ${inner}`, message, link: personQuestionLink(home, id, inner) }
  }
  if (!questionsById(referralForm).has(id)) return { questionId: id, message }
  return { questionId: id, message, link: questionLink(home, id) }
}
