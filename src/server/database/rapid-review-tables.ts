import type { Generated, GeneratedAlways } from 'kysely'

type Id = string
/** ISO date. */
type Day = string
/** ISO instant. */
type Moment = string
type Json = unknown

type Owned = { partnership_id: Id }

/** A form's answers as they stand, and who wrote last. */
type Written = {
  form_version: Generated<number>
  answers: Generated<Json>
  changed_by: Generated<Id | null>
  changed_at: Generated<Moment | null>
  version: Generated<number>
}

/** The tables from a serious incident to the Panel's letter. */
export type RapidReviewTables = {
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
  'casebook.information_request': Owned & {
    id: Id
    case_id: Id
    review_id: Id
    agency_id: Id
    reference: string
    status: string
    period_from: Day
    period_to: Day
    why_asked: string
    legal_basis: string
    people: Generated<Json>
    questions: Generated<Json>
    extra_questions: Generated<Json>
    secure_records: Generated<boolean>
    is_nil_allowed: Generated<boolean>
    due_on: Day
    first_due_on: Day
    extensions: Generated<Json>
    chased_on: Generated<Day | null>
    chased_by: Generated<Id | null>
    meeting_on: Generated<Day | null>
    attendee_wanted: Generated<string>
    coordinator_id: Id
    template_version: number
    issued_at: Moment
    issued_by: Id
    acknowledged_at: Generated<Moment | null>
    acknowledged_by: Generated<Id | null>
    author_id: Generated<Id | null>
    is_author_involved: Generated<boolean | null>
    author_note: Generated<string>
    assigned_at: Generated<Moment | null>
    assigned_by: Generated<Id | null>
    percent: Generated<number>
    saved_at: Generated<Moment | null>
    returned_on: Generated<Day | null>
    return_number: Generated<number>
    ended_reason: Generated<string>
    version: Generated<number>
  }
  'casebook.agency_return': Owned & {
    request_id: Id
    case_id: Id
    form_version: number
    answers: Generated<Json>
    changed_by: Generated<Id | null>
    changed_at: Moment
    version: Generated<number>
  }
  'casebook.return_version': Owned & {
    request_id: Id
    number: number
    case_id: Id
    form_version: number
    is_nil: Generated<boolean>
    reason: Generated<string>
    returned_at: Moment
    returned_by: Id
  }
  'casebook.returned_answer': Owned & {
    request_id: Id
    number: number
    question_id: string
    case_id: Id
    value: Json | null
    skipped: string | null
  }
  'casebook.return_comment': Owned & {
    id: Id
    request_id: Id
    case_id: Id
    kind: string
    question_id: string
    text: string
    on_number: Generated<number>
    by_account: Id
    at: Moment
    reply: Generated<string>
    settled_at: Generated<Moment | null>
    settled_by: Generated<Id | null>
  }
  'casebook.restriction': Owned & {
    id: Id
    case_id: Id
    request_id: Id
    question_id: string | null
    account_id: Id | null
    process_id: Id | null
    reason: string
    made_by: Id
    made_at: Moment
    lifted_by: Generated<Id | null>
    lifted_at: Generated<Moment | null>
    lifted_reason: Generated<string>
  }
  'casebook.return_release': Owned & { request_id: Id; case_id: Id; released_by: Id; released_at: Moment }
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
