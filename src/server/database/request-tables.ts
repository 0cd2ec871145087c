import type { Generated } from 'kysely'
import type { Day, Id, Json, Moment, Owned } from './columns.ts'

/** What agencies are asked, what they returned, and who may not read it. */
export type RequestTables = {
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
  'casebook.return_release': Owned & {
    request_id: Id
    case_id: Id
    /** The latest version released; what came in after it is its agency's and the review's alone. */
    up_to_number: number
    released_by: Id
    released_at: Moment
  }
}
