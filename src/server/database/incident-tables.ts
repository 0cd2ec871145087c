import type { Generated } from 'kysely'
import type { Day, Id, Moment, Owned, Written } from './columns.ts'

/** The serious incident, and what is kept beside it. */
export type IncidentTables = {
  'casebook.incident': Owned &
    Written & {
      id: Id
      case_id: Id
      concern_id: Id | null
      status: string
      la_aware_on: Day
      la_aware_time: Generated<string>
      told_by: Generated<string>
      opened_by: Id
      opened_at: Moment
      decision_reason: Generated<string>
      decided_by: Generated<Id | null>
      decided_at: Generated<Moment | null>
      submitted_on: Generated<Day | null>
      submitted_time: Generated<string>
      national_reference: Generated<string>
      copy_id: Generated<Id | null>
      late_reason: Generated<string>
      ended_reason: Generated<string>
    }
  'casebook.partner_view': Owned & {
    id: Id
    incident_id: Id
    case_id: Id
    quorum_group: string
    view: string
    reason: string
    given_by: string
    given_on: Day
    account_id: Id
    at: Moment
  }
  'casebook.child_death': Owned &
    Written & { id: Id; case_id: Id; person_id: Id | null; died_on: Day; recorded_by: Id; recorded_at: Moment }
  'casebook.parallel_process': Owned &
    Written & {
      id: Id
      case_id: Id
      ended_on: Generated<Day | null>
      ended_reason: Generated<string>
      added_by: Id
      added_at: Moment
    }
  'casebook.family_contact': Owned &
    Written & { id: Id; case_id: Id; person_id: Id | null; added_by: Id; added_at: Moment }
}
