import type { ReferralAnswers } from '#domain/concerns/referral-form.ts'
import type { PersonAnswers } from '#domain/people/person-form.ts'
import type { RelationshipKind } from '#domain/people/relationships.ts'

type WrittenApart =
  | 'children'
  | 'other_children_affected'
  | 'family_members'
  | 'incident_date'
  | 'when_agency_learned'
  | 'when_la_learned'

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
  readonly unborn?: true
  readonly relatedTo?: Readonly<Record<string, RelationshipKind>>
  readonly livesWith?: readonly string[]
  readonly answers?: Omit<
    PersonAnswers,
    'role_in_case' | 'forenames' | 'surname' | 'sex' | 'dob' | 'relationships' | 'lives_with'
  >
}

/** One invented referral. Days count back from the day it was sent; that day counts back from today. */
export type Scenario = {
  readonly key: string
  /** The demonstration person who writes it. */
  readonly by: string
  readonly sentDaysAgo: number
  /** Left unfinished: everything here is saved, and nothing is sent. */
  readonly isDraft?: true
  readonly incidentDaysBefore: number
  readonly agencyLearnedDaysBefore: number
  readonly councilLearnedDaysBefore?: number
  readonly people: readonly ScenarioPerson[]
  readonly answers: Omit<ReferralAnswers, WrittenApart>
}
