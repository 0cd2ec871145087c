/**
 * A form is data: serialisable, with an id and a version. One definition yields the schema, the screens,
 * check-answers, print and the Word document. Question ids are stable; wording may change.
 */
export type FormDefinition = {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly sections: readonly Section[]
}

export type Section = {
  /** Kebab-case: it is the section's address. */
  readonly id: string
  readonly title: string
  readonly intro?: string
  readonly questions: readonly Question[]
}

export type Question = {
  /** snake_case, stable for ever. */
  readonly id: string
  readonly label: string
  /** Needed to submit: answered, or skipped with a reason. Never needed to save a draft. */
  readonly required?: boolean
  /** What the error summary says while it is missing ("Say what happened, in order"). Default: "Answer: " and the label. */
  readonly missing?: string
  /** Asked only while this holds. */
  readonly when?: Condition
  /** Why we ask, shown under the label. */
  readonly why?: string
  readonly example?: string
  /** Reasons a required answer may be skipped with; none means it cannot be skipped. */
  readonly skippable?: readonly MissingReason[]
  /** Shown as soon as this answer is given. */
  readonly alert?: { readonly when: Condition; readonly text: string; readonly tone: 'urgent' | 'notice' }
  /** Identifies a person: kept in the identity table, shown only on purpose. */
  readonly identity?: boolean
} & QuestionKind

type QuestionKind =
  | { readonly kind: 'text'; readonly format?: TextFormat; readonly maxLength?: number }
  | { readonly kind: 'long'; readonly words?: { readonly min?: number; readonly max?: number } }
  | ({ readonly kind: 'date' } & DateLimits)
  | ({ readonly kind: 'udate' } & DateLimits)
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'choices'; readonly options: readonly Option[]; readonly min?: number; readonly max?: number }
  | { readonly kind: 'agency' }
  /** Several of the partnership's agencies, by their codes. */
  | { readonly kind: 'agencies' }
  | { readonly kind: 'people'; readonly roles: PeopleAsked; readonly noneKnown?: boolean }
  | { readonly kind: 'relationships' }
  | { readonly kind: 'list'; readonly max?: number; readonly endsWith?: string }
  | {
      readonly kind: 'rows'
      readonly row: readonly RowQuestion[]
      readonly min?: number
      readonly max?: number
      readonly rowName: string
    }
  | { readonly kind: 'files'; readonly accept: readonly ('pdf' | 'docx')[] }
  | { readonly kind: 'declaration'; readonly statement: string }

/** `notBefore` names another date in the same form or row; `withinMonths` counts calendar months from today. */
export type DateLimits = { readonly notFuture?: boolean; readonly notBefore?: string; readonly withinMonths?: number }

/** Whom a question about people offers: the children a case is about, other children, adults, or everybody. */
export type PeopleAsked = 'children' | 'other-children' | 'adults' | 'anyone'

/** A question inside a repeating row: the plain kinds only. */
export type RowQuestion = Extract<
  Question,
  { kind: 'text' | 'long' | 'date' | 'udate' | 'choice' | 'choices' | 'agency' }
>

export type TextFormat = 'email' | 'phone' | 'postcode' | 'nhs-number'

export type Option = {
  readonly code: string
  readonly label: string
  readonly hint?: string
  readonly group?: string
  readonly exclusive?: boolean
}

export type Condition =
  | { readonly question: string; readonly in: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }

/** Forms rule 1: a blank is never an answer. */
export const missingReasons = ['NOT_KNOWN', 'NOT_HELD', 'NOT_APPLICABLE', 'DECLINED', 'NOT_YET_OBTAINED'] as const
export type MissingReason = (typeof missingReasons)[number]
