type Words = {
  readonly label: string
  readonly help: string
  /** Where the default comes from, so that a business manager can weigh it: most are proposed in clocks.md. */
  readonly source: string
}
export type NumberSetting = Words & {
  readonly kind: 'number'
  readonly unit: 'minutes' | 'working days' | 'calendar months' | 'times' | 'day of the plan'
  readonly min: number
  readonly max: number
  readonly default: number
}
export type DomainsSetting = Words & { readonly kind: 'domains'; readonly default: readonly string[] }
export type ChoiceSetting = Words & {
  readonly kind: 'choice'
  readonly options: readonly { readonly code: string; readonly label: string }[]
  readonly default: string
}
type TextSetting = Words & { readonly kind: 'text'; readonly max: number; readonly default: string }
export type Setting = NumberSetting | DomainsSetting | ChoiceSetting | TextSetting

const proposed = 'proposed'

const yesNo = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
] as const

const planDay = <const D extends number>(label: string, code: string, day: D) =>
  ({
    kind: 'number',
    label,
    help: 'Of the fifteen. The day of the notification is day 0.',
    source: `proposed (${code})`,
    unit: 'day of the plan',
    min: 1,
    max: 15,
    default: day,
  }) as const

/** What a partnership decides for itself, with the default it begins with. Ids never change: stored values go by them. */
export const settingDefinitions = {
  referral_domains: {
    kind: 'domains',
    label: 'E-mail domains that may refer without an account',
    help: 'One a line. What comes before the domain counts too: gov.uk lets croydon.gov.uk in. With none, nobody may refer without an account.',
    source: 'proposed: public bodies, whose addresses their staff have, or a school’s community',
    // Not ac.uk: every student has an address there. A college’s own domain can be added.
    default: ['gov.uk', 'nhs.uk', 'nhs.net', 'police.uk', 'sch.uk'],
  },
  referral_link_minutes: {
    kind: 'number',
    label: 'A referral link works for',
    help: 'Counted from when the e-mail is asked for. A link opens once.',
    source: proposed,
    unit: 'minutes',
    min: 10,
    max: 120,
    default: 30,
  },
  acknowledge_days: {
    kind: 'number',
    label: 'Acknowledge a referral within',
    help: 'Counted from the day it is received.',
    source: 'proposed (COC_ACK)',
    unit: 'working days',
    min: 1,
    max: 10,
    default: 1,
  },
  triage_days: {
    kind: 'number',
    label: 'Triage a referral within',
    help: 'Counted from the day it is received. Time spent waiting for the referrer is shown beside it.',
    source: 'proposed (COC_TRIAGE)',
    unit: 'working days',
    min: 1,
    max: 20,
    default: 5,
  },
  consultation_days: {
    kind: 'number',
    label: 'Views on a concern are wanted within',
    help: 'Counted from the day that partners or the Scrutineer are asked.',
    source: proposed,
    unit: 'working days',
    min: 1,
    max: 20,
    default: 5,
  },
  papers_in_days: {
    kind: 'number',
    label: 'Papers are in before a meeting by',
    help: 'A concern goes to the next meeting whose day for papers has not passed.',
    source: 'proposed (PAPERS_IN)',
    unit: 'working days',
    min: 1,
    max: 30,
    default: 8,
  },
  pack_out_days: {
    kind: 'number',
    label: 'The pack goes out before a meeting by',
    help: 'Later than the papers come in.',
    source: 'proposed (PACK_OUT)',
    unit: 'working days',
    min: 0,
    max: 29,
    default: 5,
  },
  most_deferrals: {
    kind: 'number',
    label: 'A concern may be deferred at most',
    help: 'After that the business manager has to say why it waits again.',
    source: proposed,
    unit: 'times',
    min: 0,
    max: 6,
    default: 2,
  },
  review_days: {
    kind: 'number',
    label: 'A learning review is due after',
    help: 'Counted from the decision. Each review’s own date may be set otherwise.',
    source: proposed,
    unit: 'working days',
    min: 10,
    max: 250,
    default: 60,
  },
  impact_first_months: {
    kind: 'number',
    label: 'First impact return after',
    help: 'Counted from the release of the learning.',
    source: 'proposed (IMPACT_1)',
    unit: 'calendar months',
    min: 1,
    max: 24,
    default: 3,
  },
  impact_second_months: {
    kind: 'number',
    label: 'Second impact return after',
    help: 'Counted from the release of the learning, and later than the first.',
    source: 'proposed (IMPACT_2)',
    unit: 'calendar months',
    min: 2,
    max: 36,
    default: 12,
  },
  sin_lac_harm_without_abuse: {
    kind: 'choice',
    label: 'Notify serious harm of a looked-after child without suspected abuse or neglect',
    help: 'Wider than the national rule. The Rapid Review of such a case may be closed as not required.',
    source: 'Croydon Council’s procedure (SIN_LAC_HARM_WITHOUT_ABUSE)',
    options: yesNo,
    default: 'yes',
  },
  rr_clock_start: {
    kind: 'choice',
    label: 'The fifteen days of a Rapid Review count from',
    help: 'Both dates are always shown.',
    source: 'terms of reference; some areas count from becoming aware (RR_CLOCK_START)',
    options: [
      { code: 'SIN_SUBMITTED', label: 'The notification' },
      { code: 'LA_AWARE', label: 'The day the council became aware' },
    ],
    default: 'SIN_SUBMITTED',
  },
  rr_request_day: planDay('Information requests go out on day', 'RR_REQUEST', 1),
  rr_return_day: planDay('Agencies’ returns are in by day', 'RR_RETURN', 7),
  rr_chronology_day: planDay('The returns are brought together by day', 'RR_CHRON', 9),
  rr_meeting_day: planDay('The Rapid Review meeting is on day', 'RR_MEETING', 11),
  rr_draft_day: planDay('The draft goes to the partners by day', 'RR_DRAFT', 13),
  rr_signoff_day: planDay('The three partners sign by day', 'RR_SIGNOFF', 14),
  rr_period_months: {
    kind: 'number',
    label: 'A Rapid Review looks back',
    help: 'From the incident. Each review’s own period may be set otherwise.',
    source: proposed,
    unit: 'calendar months',
    min: 1,
    max: 240,
    default: 24,
  },
  return_by_two_people: {
    kind: 'choice',
    label: 'An agency’s return is approved by somebody who did not write it',
    help: 'With no, a member may approve what they wrote themselves.',
    source: 'proposed',
    options: yesNo,
    default: 'yes',
  },
  panel_reply_days: {
    kind: 'number',
    label: 'The Panel’s answer is expected after',
    help: 'An expectation, not an obligation: counted from the day the review was sent.',
    source: 'proposed (PANEL_REPLY); one area reports about ten days',
    unit: 'working days',
    min: 1,
    max: 60,
    default: 15,
  },
  request_legal_basis: {
    kind: 'text',
    label: 'Legal basis of an information request',
    help: 'Stands on every request to an agency.',
    source: 'to be confirmed by the partnership before it is relied on',
    max: 500,
    default:
      'The safeguarding partners may require information for a review under section 16H of the Children Act 2004. Share what is relevant and proportionate.',
  },
} as const satisfies Record<string, Setting>
