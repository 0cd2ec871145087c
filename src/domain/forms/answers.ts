import type { RelationshipKind } from '#domain/people/relationships.ts'
import type { UncertainDate } from '#domain/time/uncertain-date.ts'
import type { Condition, FormDefinition, MissingReason, Question, RowQuestion, Section } from './form-definition.ts'

export type PeopleAnswer = { readonly people: readonly string[]; readonly noneKnown?: true | undefined }
export type Relationship = { readonly from: string; readonly to: string; readonly kind: RelationshipKind }
export type FileAnswer = { readonly id: string; readonly name: string; readonly size: number }

/** A row holds its answers by question id, and the reasons for those it skips. */
type RowAnswer<R extends readonly RowQuestion[] = readonly RowQuestion[]> = {
  readonly [Q in R[number] as Q['id']]?: AnswerTo<Q> | undefined
} & { readonly skipped?: { readonly [id: string]: MissingReason } | undefined }

/** The value a question is answered with, by its kind; see the wire format in the contract. */
type AnswerTo<Q> = Q extends { kind: 'text' | 'long' | 'date' | 'agency' }
  ? string
  : Q extends { kind: 'udate' }
    ? UncertainDate
    : Q extends { kind: 'choice'; options: readonly { code: infer C }[] }
      ? C
      : Q extends { kind: 'choices'; options: readonly { code: infer C }[] }
        ? readonly C[]
        : Q extends { kind: 'agencies' }
          ? readonly string[]
          : Q extends { kind: 'people' }
            ? PeopleAnswer
            : Q extends { kind: 'relationships' }
              ? readonly Relationship[]
              : Q extends { kind: 'list' }
                ? readonly string[]
                : Q extends { kind: 'rows'; row: infer R extends readonly RowQuestion[] }
                  ? readonly RowAnswer<R>[]
                  : Q extends { kind: 'files' }
                    ? readonly FileAnswer[]
                    : Q extends { kind: 'declaration' }
                      ? true
                      : never

type QuestionOf<F extends FormDefinition> = F['sections'][number]['questions'][number]
export type QuestionIdOf<F extends FormDefinition> = QuestionOf<F>['id']

/** All of a form's answers; any may be missing while it is a draft. */
export type AnswersOf<F extends FormDefinition> = {
  readonly [Q in QuestionOf<F> as Q['id']]?: AnswerTo<Q> | undefined
}

/** Answers when the form is known only at run time. */
export type Answers = { readonly [questionId: string]: unknown }
export type Skipped = { readonly [questionId: string]: MissingReason | undefined }
export type FormValues = { readonly answers: Answers; readonly skipped: Skipped }

export type FormValuesOf<F extends FormDefinition> = {
  readonly answers: AnswersOf<F>
  readonly skipped: { readonly [Id in QuestionIdOf<F>]?: MissingReason | undefined }
}

/** Every question of a form, asked or not, in order. */
export const questionsOf = (form: FormDefinition): readonly Question[] =>
  form.sections.flatMap((section): readonly Question[] => section.questions)

const byId = new WeakMap<FormDefinition, ReadonlyMap<string, Question>>()

/** The form's questions by id; made once for each form. */
export function questionsById(form: FormDefinition): ReadonlyMap<string, Question> {
  const known = byId.get(form) ?? new Map(questionsOf(form).map((question) => [question.id, question]))
  byId.set(form, known)
  return known
}

/** Whether a condition holds. A question with several answers counts when any of them is named. */
export function applies(condition: Condition | undefined, answers: Answers): boolean {
  if (!condition) return true
  if ('all' in condition) return condition.all.every((part) => applies(part, answers))
  if ('any' in condition) return condition.any.some((part) => applies(part, answers))
  const answer = answers[condition.question]
  if (typeof answer === 'string') return condition.in.includes(answer)
  return Array.isArray(answer) && answer.some((code) => condition.in.includes(code))
}

/** The questions now asked, in order. An answer left behind in a question no longer asked opens nothing. */
export function questionsThatApply(form: FormDefinition, answers: Answers): readonly Question[] {
  return sectionsThatApply(form, answers).flatMap((section) => section.questions)
}

/** The same by section, for the task list and check-answers. A condition may look back at any earlier question. */
export function sectionsThatApply(form: FormDefinition, answers: Answers): readonly Section[] {
  const asked: Record<string, unknown> = {}
  return form.sections.map((section) => ({
    ...section,
    questions: section.questions.filter((question) => {
      if (!applies(question.when, asked)) return false
      asked[question.id] = answers[question.id]
      return true
    }),
  }))
}

/** Whether the value says anything: blank text, an empty list, a blank row and an unticked box do not. */
export function isAnswered(value: unknown): boolean {
  if (typeof value === 'string') return /\S/.test(value)
  if (Array.isArray(value)) return value.some((item) => (isRecord(item) ? !isBlankRow(item) : isAnswered(item)))
  if (!isRecord(value)) return value === true
  return 'asTyped' in value ? isAnswered(value.asTyped) : isAnswered(value.people) || value.noneKnown === true
}

/** A row somebody added and left empty. It asks nothing of anyone. */
export function isBlankRow({ skipped, ...cells }: Answers): boolean {
  return Object.keys(skipped ?? {}).length === 0 && !Object.values(cells).some(isAnswered)
}

const isRecord = (value: unknown): value is Answers => typeof value === 'object' && value !== null
