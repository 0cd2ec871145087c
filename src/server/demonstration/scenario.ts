import type { ReferralAnswers } from '#domain/concerns/referral-form.ts'
import type { MissingReason } from '#domain/forms/form-definition.ts'
import type { PersonAnswers } from '#domain/people/person-form.ts'
import type { RelationshipKind } from '#domain/people/relationships.ts'

type WrittenApart =
  | 'children'
  | 'other_children_affected'
  | 'family_members'
  | 'incident_date'
  | 'when_agency_learned'
  | 'when_la_learned'
  | 'discussed_on'
  | 'agencies_involved'
  | 'key_dates'

/** How exactly a date is known; words that are no date are kept as words. */
export type GivenAs = 'day' | 'month' | 'year' | 'unsure' | { readonly words: string }

type Reasons = { readonly [questionId: string]: MissingReason }

/** An invented person; `name` is how the scenario speaks of them and is never shown. */
export type ScenarioPerson = {
  readonly name: string
  readonly roles: NonNullable<PersonAnswers['role_in_case']>
  readonly forenames: string
  readonly surname: string
  readonly sex: 'F' | 'M' | 'U'
  /** Age on the day of the referral; years, or days for a baby. Absent for an adult whose age nobody gave. */
  readonly years?: number
  readonly days?: number
  readonly bornGivenAs?: GivenAs
  /** For a child of another referral too, sent so many days before: the age goes by that day. */
  readonly ageCountedDaysBefore?: number
  readonly unborn?: true
  readonly diedDaysBefore?: number
  /** Invented too, as is the postcode area that goes with it. */
  readonly home?: string
  readonly relatedTo?: Readonly<Record<string, RelationshipKind>>
  /** Nobody, when it is empty. */
  readonly livesWith?: readonly string[]
  readonly answers?: Omit<PersonAnswers, PersonWrittenApart>
  /** Why something is left out, where it is not simply unknown. */
  readonly skipped?: Reasons
}
type PersonWrittenApart =
  | 'role_in_case'
  | 'forenames'
  | 'surname'
  | 'sex'
  | 'born'
  | 'dob'
  | 'has_died'
  | 'date_of_death'
  | 'address'
  | 'relationships'
  | 'lives_with'

/** An agency that knows the family: since and until when, in days before the referral, and whom to ask. */
export type ScenarioAgency = {
  readonly agency: string
  readonly now: 'yes' | 'no' | 'not_known'
  readonly since?: number
  readonly last?: number
  readonly contact?: string
  readonly role?: string
}

/** One invented referral. Days count back from the day it was sent; that day counts back from today. */
export type Scenario = {
  readonly key: string
  /** The demonstration person who writes it, and a colleague who may write in it too. */
  readonly by: string
  readonly sharedWith?: string
  /** For a draft, the day it was last worked on. */
  readonly sentDaysAgo: number
  /** Left unfinished: everything here is saved, and nothing is sent. */
  readonly isDraft?: true
  readonly incidentDaysBefore?: number
  readonly incidentGivenAs?: GivenAs
  readonly agencyLearnedDaysBefore?: number
  readonly councilLearnedDaysBefore?: number
  readonly discussedDaysBefore?: number
  readonly people: readonly ScenarioPerson[]
  readonly agencies?: readonly ScenarioAgency[]
  readonly keyDates?: readonly { readonly daysBefore: number; readonly event: string }[]
  readonly answers: Omit<ReferralAnswers, WrittenApart>
  readonly skipped?: Reasons
}
