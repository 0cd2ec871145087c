import type { ReturnAnswers } from '#domain/information-requests/return-form.ts'
import type { PersonAnswers } from '#domain/people/person-form.ts'

/** Somebody in an invented incident; `years` counts at the incident. */
export type InventedPerson = {
  readonly key: string
  readonly roles: NonNullable<PersonAnswers['role_in_case']>
  readonly forenames: string
  readonly surname: string
  readonly sex: 'F' | 'M'
  readonly years?: number
  readonly months?: number
  /** So many days after the incident; 0 is the day itself. */
  readonly diedAfterDays?: number
}

/** How far one agency's return has come. */
export type ReturnState =
  | 'ISSUED'
  | 'ACKNOWLEDGED'
  | 'DRAFTING'
  | 'MEMBER_QA'
  | 'SUBMITTED'
  | 'QUERIED'
  | 'RECEIVED'
  | 'NIL'
  | 'WITHOUT'

export type InventedReturn = {
  readonly agency: string
  /** The member who answers for it, and the colleague who writes, by their keys. */
  readonly member: string
  readonly author?: string
  readonly state: ReturnState
  /** The working day of the plan on which it came in. */
  readonly onDay?: number
  readonly answers?: ReturnAnswers
  readonly query?: { readonly questionId: string; readonly text: string }
  readonly extraQuestions?: readonly string[]
}

export type InventedReview = {
  readonly key: string
  /** Working days since the notification: the day of the plan on which it is looked at. */
  readonly day: number
  /** Working days from becoming aware to notifying, and from the incident to becoming aware in days. */
  readonly notifiedAfter: number
  readonly incidentDaysBefore: number
  readonly toldBy: string
  readonly people: readonly InventedPerson[]
  readonly incident: Readonly<Record<string, unknown>>
  readonly questions: readonly string[]
  readonly returns: readonly InventedReturn[]
}
