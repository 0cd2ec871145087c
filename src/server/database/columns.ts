import type { Generated } from 'kysely'

export type Id = string
/** ISO date. */
export type Day = string
/** ISO instant. */
export type Moment = string
export type Json = unknown

/** Every row of case data belongs to one partnership. */
export type Owned = { partnership_id: Id }

/** A form's answers as they stand, and who wrote last. */
export type Written = {
  form_version: Generated<number>
  answers: Generated<Json>
  changed_by: Generated<Id | null>
  changed_at: Generated<Moment | null>
  version: Generated<number>
}
