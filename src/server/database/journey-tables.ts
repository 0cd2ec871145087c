import type { Generated, GeneratedAlways } from 'kysely'
import type { Day, Id, Json, Moment, Owned } from './columns.ts'

/** The tables of the Case of Concern journey, after the referral was sent. */
export type JourneyTables = {
  'casebook.concern_transition': Owned & {
    id: GeneratedAlways<string>
    concern_id: Id
    case_id: Id
    move: string
    from_status: string | null
    to_status: string
    at: Moment
    on_date: Day
    account_id: Id | null
    as_role: string
    reason: Generated<string>
  }
  'casebook.case_agency': Owned & {
    case_id: Id
    agency_id: Id
    added_by: Id | null
    added_at: Moment
    /** The request that alone brought the agency to the case. */
    request_id: Id | null
  }
  'casebook.triage': Owned & {
    concern_id: Id
    case_id: Id
    form_version: number
    answers: Generated<Json>
    outcome: string | null
    decided_at: Moment | null
    decided_by: Id | null
    changed_at: Moment
    version: Generated<number>
  }
  'casebook.consultation': Owned & {
    id: Id
    case_id: Id
    concern_id: Id
    account_id: Id
    question: string
    asked_by: Id
    asked_at: Moment
    due_on: Day
    view: string | null
    answered_at: Moment | null
    ended_at: Moment | null
  }
  'casebook.correspondence': Owned & {
    id: Id
    case_id: Id
    concern_id: Id
    kind: string
    text: string
    by_account: Id
    at: Moment
  }
  'casebook.child_key': Owned & { person_id: Id; case_id: Id; key: string }
  'casebook.meeting': Owned & {
    id: Id
    kind: string
    on_date: Day
    starts_at: Generated<string>
    place: Generated<string>
    status: string
    chair_id: Id | null
    deputy_id: Id | null
    reason: Generated<string>
    created_by: Id
    created_at: Moment
    changed_by: Id
    changed_at: Moment
    version: Generated<number>
  }
  'casebook.agenda_item': Owned & {
    id: Id
    meeting_id: Id
    position: number
    kind: string
    case_id: Id | null
    concern_id: Id | null
    outcome: string | null
    starts_at: string | null
    is_chaired_by_deputy: Generated<boolean>
    justification: Generated<string>
    justified_by: Generated<Id | null>
    justified_at: Generated<Moment | null>
    added_by: Id
    added_at: Moment
  }
  'casebook.attendance': Owned & {
    meeting_id: Id
    seat_id: Id
    account_id: Id | null
    mode: string
    proxy_name: Generated<string>
    proxy_job_title: Generated<string>
    is_proxy_accepted: Generated<boolean>
    arrived_at: string | null
    left_at: string | null
    recorded_by: Id
    recorded_at: Moment
    version: Generated<number>
  }
  'casebook.conflict_declaration': Owned & {
    id: Id
    agenda_item_id: Id
    case_id: Id
    account_id: Id | null
    seat_id: Id | null
    reason: string
    recorded_by: Id
    recorded_at: Moment
  }
  'casebook.decision': Owned & {
    id: Id
    agenda_item_id: Id
    case_id: Id
    concern_id: Id
    decision: string
    reason: string
    method: string | null
    agencies: Generated<Json>
    lead_id: Id | null
    questions: Generated<Json>
    due_on: Day | null
    to_meeting_id: Id | null
    justification: Generated<string>
    justified_by: Id | null
    la_aware_on: Day | null
    told_by: Generated<string>
    dissent: Generated<Json>
    quorum: Json
    is_provisional: boolean
    took_effect_at: Moment | null
    lapsed_at: Moment | null
    decided_by: Id
    decided_at: Moment
  }
  'casebook.ratification': Owned & {
    decision_id: Id
    case_id: Id
    quorum_group: string
    confirms: boolean
    comment: Generated<string>
    account_id: Id
    at: Moment
  }
  'casebook.learning_review': Owned & {
    id: Id
    case_id: Id
    concern_id: Id
    decision_id: Id | null
    status: string
    method: string
    questions: Generated<Json>
    lead_id: Id | null
    due_on: Day | null
    due_changes: Generated<Json>
    no_findings_reason: Generated<string>
    started_on: Day | null
    findings_ready_on: Generated<Day | null>
    findings_agreed_on: Day | null
    shared_with_sprg_on: Day | null
    shared_with_learning_group_on: Day | null
    impact_first_on: Day | null
    impact_second_on: Day | null
    closed_on: Day | null
    changed_by: Generated<Id | null>
    changed_at: Generated<Moment | null>
    version: Generated<number>
  }
  'casebook.review_note': Owned & {
    review_id: Id
    case_id: Id
    agency_id: Id
    text: Generated<string>
    changed_by: Id | null
    changed_at: Moment | null
    sent_at: Moment | null
    sent_by: Id | null
    released_at: Moment | null
    version: Generated<number>
  }
  'casebook.finding': Owned & {
    id: Id
    review_id: Id
    case_id: Id
    position: number
    kind: string
    title: string
    explanation: string
    changed_by: Id
    changed_at: Moment
    removed_at: Moment | null
    version: Generated<number>
  }
  'casebook.coding': Owned & {
    id: Id
    case_id: Id
    finding_id: Id | null
    list: string
    code: string
    polarity: string | null
    is_seen_before: boolean | null
    is_primary: Generated<boolean>
    coded_by: Id
    coded_at: Moment
    removed_at: Moment | null
  }
  'casebook.action': Owned & {
    id: Id
    case_id: Id
    review_id: Id | null
    rapid_review_id: Generated<Id | null>
    source: Generated<string>
    source_key: Generated<string>
    text: string
    success_measure: Generated<string>
    agency_id: Id
    owner_id: Id | null
    due_on: Day
    status: string
    completion_note: Generated<string>
    completed_on: Day | null
    withdrawn_reason: Generated<string>
    added_by: Id
    added_at: Moment
    changed_by: Generated<Id | null>
    changed_at: Generated<Moment | null>
    version: Generated<number>
  }
  'casebook.case_alias': Owned & { reference: string; case_id: Id; since: Moment; ended_at: Moment | null }
  'casebook.case_link': Owned & {
    id: Id
    case_id: Id
    other_case_id: Id
    kind: string
    reason: string
    made_by: Id
    made_at: Moment
    ended_at: Moment | null
    ended_reason: Generated<string>
  }
}
