import type { Generated, GeneratedAlways } from 'kysely'
import type { Day, Id, Json, Moment, Owned } from './columns.ts'

/** The Rapid Review up to the Panel's letter, and the limits, moves and reminders of every process. */
export type RapidReviewTables = {
  'casebook.clock': Owned & {
    id: Id
    case_id: Id
    record_id: Id
    code: string
    started_on: Day
    length: number
    unit: string
    direction: Generated<string>
    due_on: Day
    calendar_version: number
    stopped_on: Generated<Day | null>
    cancelled_on: Generated<Day | null>
    extended_to: Generated<Day | null>
    extended_reason: Generated<string>
    extended_by: Generated<Id | null>
    extended_at: Generated<Moment | null>
    late_reason: Generated<string>
    late_reason_by: Generated<Id | null>
    late_reason_at: Generated<Moment | null>
  }
  'casebook.record_transition': Owned & {
    id: GeneratedAlways<string>
    case_id: Id
    process: string
    record_id: Id
    move: string
    from_status: string | null
    to_status: string
    at: Moment
    on_date: Day
    account_id: Id | null
    as_role: string
    reason: Generated<string>
  }
  'casebook.rapid_review': Owned & {
    id: Id
    case_id: Id
    incident_id: Id
    status: string
    opened_at: Moment
    clock_start: string
    counted_from: Day
    aware_on: Day
    period_from: Generated<Day | null>
    period_to: Generated<Day | null>
    people: Generated<Json>
    why_asked: Generated<string>
    questions: Generated<Json>
    agencies: Generated<Json>
    partner_left_out_reason: Generated<string>
    returns_due_on: Generated<Day | null>
    secure_records: Generated<boolean>
    coordinator_id: Generated<Id | null>
    chair_id: Generated<Id | null>
    meeting_id: Generated<Id | null>
    meeting_plan: Generated<Json>
    scoped_at: Generated<Moment | null>
    record_version: Generated<number>
    record: Generated<Json>
    decision_version: Generated<number>
    decision: Generated<Json>
    quality: Generated<Json>
    round: Generated<number>
    quorum: Generated<Json | null>
    sent_on: Generated<Day | null>
    sent_day: Generated<number | null>
    sent_by: Generated<Id | null>
    copy_id: Generated<Id | null>
    released_at: Generated<Moment | null>
    released_by: Generated<Id | null>
    ended_reason: Generated<string>
    changed_by: Generated<Id | null>
    changed_at: Generated<Moment | null>
    version: Generated<number>
  }
  'casebook.sign_off': Owned & {
    id: Id
    review_id: Id
    case_id: Id
    round: number
    quorum_group: string
    verdict: string
    comment: Generated<string>
    account_id: Id
    at: Moment
  }
  'casebook.panel_letter': Owned & {
    id: Id
    review_id: Id
    case_id: Id
    received_on: Day
    outcome: string
    feedback: Generated<Json>
    reply_due_on: Generated<Day | null>
    replied_on: Generated<Day | null>
    file_id: Generated<Id | null>
    recorded_by: Id
    recorded_at: Moment
    version: Generated<number>
  }
  'casebook.reminder': Owned & {
    account_id: Id
    record_id: Id
    code: string
    due_on: Day
    on_date: Day
    message_id: Id | null
  }
  'casebook.reminder_day': Owned & { account_id: Id; on_date: Day; message_id: Id }
}
