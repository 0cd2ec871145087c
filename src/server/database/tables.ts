import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Id, Json, Moment, Owned } from './columns.ts'
import type { IncidentTables } from './incident-tables.ts'
import type { JourneyTables } from './journey-tables.ts'
import type { RapidReviewTables } from './rapid-review-tables.ts'
import type { RequestTables } from './request-tables.ts'

/** The tables as SQL sees them; schema-qualified names. */
export type Tables = JourneyTables &
  IncidentTables &
  RapidReviewTables &
  RequestTables & {
    'auth.user': { id: string; name: string; email: string; twoFactorEnabled: boolean }
    'auth.session': {
      id: string
      token: string
      userId: string
      expiresAt: Moment
      createdAt: Moment
      updatedAt: Moment
      bothFactors: Generated<boolean>
    }
    'auth.twoFactor': { id: string; userId: string; verified: boolean }
    'auth.attempt': { key: string; at: Moment }
    'auth.installation': {
      only_row: boolean
      set_up_token_hash: string | null
      set_up_expires_at: Moment | null
      demonstration: boolean
    }
    'auth.passkey': {
      id: Id
      user_id: string
      name: string
      credential_id: string
      public_key: string
      sign_count: ColumnType<string, number, number>
      transports: string[]
      created_at: Moment
      last_used_at: Moment | null
    }
    'auth.provider_identity': {
      issuer: string
      subject: string
      user_id: string
      connected_at: Moment
      last_used_at: Moment
    }
    'auth.challenge': { token_hash: string; purpose: string; user_id: string | null; facts: Json; expires_at: Moment }

    'casebook.partnership': {
      id: Id
      name: string
      short_name: string
      reference_prefix: string
      urgent_contact: string
      settings: Generated<Json>
      settings_version: Generated<number>
      calendar_version: Generated<number>
    }
    'casebook.agency': Owned & {
      id: Id
      code: string
      name: string
      short_name: string
      sector: string
      quorum_group: string | null
      position: number
    }
    'casebook.account': Owned & {
      id: Id
      user_id: string | null
      name: string
      email: string
      created_at: Moment
      is_guest: Generated<boolean>
    }
    'casebook.seat': Owned & {
      id: Id
      agency_id: Id
      title: string
      role: string
      quorum_group: string | null
      position: number
    }
    'casebook.seat_holding': Owned & { id: Id; seat_id: Id; account_id: Id; held_from: Day; held_until: Day | null }
    'casebook.sign_in_link': Owned & {
      id: Id
      account_id: Id
      token_hash: string
      expires_at: Moment
      used_at: Moment | null
      created_by: Id | null
    }
    'casebook.referral_request': Owned & {
      id: Id
      email: string
      wish: string
      reference: string
      browser_hash: string
      asked_at: Moment
      expires_at: Moment
      handled_at: Moment | null
    }
    'casebook.referral_link': Owned & {
      id: Id
      request_id: Id
      token_hash: string
      concern_id: Id | null
      used_at: Moment | null
    }
    'casebook.guest_session': Owned & {
      id: Id
      token_hash: string
      account_id: Id
      case_id: Id
      started_at: Moment
      seen_at: Moment
      ended_at: Moment | null
    }
    'casebook.bank_holiday': Owned & { on_date: Day; name: string; removed_at: Generated<Moment | null> }
    'casebook.case_file': Owned & {
      id: Id
      reference: string | null
      reference_year: number | null
      reference_number: number | null
      pseudonym: string | null
      title: Generated<string>
      stage: string
      agency_code: Generated<string>
      child_safe_now: Generated<string>
      received_on: Day | null
      incident_earliest: Day | null
      incident_typed: Generated<string>
      created_by: Id
      created_at: Moment
      version: Generated<number>
      search_text: GeneratedAlways<string>
      merged_into: Generated<Id | null>
    }
    'casebook.case_access': Owned & {
      case_id: Id
      account_id: Id
      relation: string
      granted_by: Id
      granted_at: Moment
    }
    'casebook.concern': Owned & {
      id: Id
      case_id: Id
      status: string
      form_version: number
      answers: Generated<Json>
      version: Generated<number>
      started_at: Moment
      changed_at: Moment
      submitted_at: Moment | null
      submitted_by: Id | null
      triage_from: Generated<Day | null>
      acknowledged_at: Generated<Moment | null>
      acknowledged_by: Generated<Id | null>
    }
    'casebook.person': Owned & {
      id: Id
      case_id: Id
      label: string
      position: number
      answers: Generated<Json>
      age_at_incident: Generated<string>
      removed_at: Moment | null
      version: Generated<number>
    }
    'casebook.person_identity': Owned & { person_id: Id; case_id: Id; answers: Generated<Json> }
    'casebook.attachment': Owned & {
      id: Id
      case_id: Id
      /** REFERRAL; NOTIFICATION and RAPID_REVIEW are not the referrer's. */
      purpose: Generated<string>
      name: string
      media_type: string
      size: number
      content: Uint8Array
      uploaded_by: Id
      uploaded_at: Moment
      removed_at: Moment | null
    }
    'casebook.draft_presence': Owned & { case_id: Id; account_id: Id; place: string; seen_at: Moment }
    'casebook.reference_counter': Owned & { year: number; last: number }
    'casebook.message': Owned & {
      id: Id
      kind: string
      account_id: Id | null
      to_address: string
      case_id: Id | null
      reference: string | null
      due_on: Day | null
      path: string
      status: string
      attempts: Generated<number>
      created_at: Moment
      sent_at: Moment | null
      last_problem: string | null
      lines: Generated<Json>
    }
    'casebook.message_secret': Owned & { message_id: Id; secret: string }
    'casebook.audit_event': Owned & {
      id: GeneratedAlways<string>
      at: Moment
      actor_id: Id | null
      action: string
      case_id: Id | null
      detail: Generated<Json>
    }
    'casebook.audit_seal': Owned & { position: string; event_id: string }
  }
