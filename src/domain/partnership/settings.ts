import { domainProblem } from './referral-domains.ts'

type Words = {
  readonly label: string
  readonly help: string
  /** Where the default comes from, so that a business manager can weigh it: most are proposed in clocks.md. */
  readonly source: string
}
type NumberSetting = Words & {
  readonly kind: 'number'
  readonly unit: 'minutes' | 'working days' | 'calendar months' | 'times'
  readonly min: number
  readonly max: number
  readonly default: number
}
type DomainsSetting = Words & { readonly kind: 'domains'; readonly default: readonly string[] }
export type Setting = NumberSetting | DomainsSetting

const proposed = 'proposed'

/** What a partnership decides for itself, with the default it begins with. Ids never change: stored values go by them. */
const settingDefinitions = {
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
} as const satisfies Record<string, Setting>

export type SettingId = keyof typeof settingDefinitions
export const settingIds = Object.keys(settingDefinitions) as SettingId[]
export const settingOf = (id: SettingId): Setting => settingDefinitions[id]

type ValueOf<S extends Setting> = S extends NumberSetting ? number : string[]
export type PartnershipSettings = { readonly [Id in SettingId]: ValueOf<(typeof settingDefinitions)[Id]> }

/** The order in which a screen shows them. */
export const settingGroups: readonly { readonly title: string; readonly settings: readonly SettingId[] }[] = [
  { title: 'Referring without an account', settings: ['referral_domains', 'referral_link_minutes'] },
  { title: 'Concerns', settings: ['acknowledge_days', 'triage_days', 'consultation_days'] },
  { title: 'Meetings', settings: ['papers_in_days', 'pack_out_days', 'most_deferrals'] },
  { title: 'Learning', settings: ['review_days', 'impact_first_months', 'impact_second_months'] },
]

/** What is wrong with one value, in words for its field; null when it may stand. */
export function settingProblem(id: SettingId, value: unknown): string | null {
  const setting = settingOf(id)
  if (setting.kind === 'domains') {
    if (!Array.isArray(value)) return 'Write one domain a line'
    return value.map(domainProblem).find((problem) => problem !== null) ?? null
  }
  const isInBounds =
    typeof value === 'number' && Number.isInteger(value) && value >= setting.min && value <= setting.max
  return isInBounds ? null : `Enter a whole number from ${setting.min} to ${setting.max}`
}

/** What keeps these values, each good in itself, from being saved together. */
export function settingsConflicts(
  settings: PartnershipSettings,
): { readonly id: SettingId; readonly message: string }[] {
  const problems: { id: SettingId; message: string }[] = []
  if (settings.pack_out_days >= settings.papers_in_days) {
    const message = `The pack can only go out after the papers are in: fewer than ${settings.papers_in_days} working days before the meeting`
    problems.push({ id: 'pack_out_days', message })
  }
  if (settings.impact_second_months <= settings.impact_first_months) {
    const message = `The second return comes after the first: more than ${settings.impact_first_months} months`
    problems.push({ id: 'impact_second_months', message })
  }
  return problems
}

/** Stored values over the defaults. One that a later version does not know or allow gives way to the default. */
export function settingsFrom(stored: unknown): PartnershipSettings {
  const kept = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  const keptOrDefault = (id: SettingId) =>
    id in kept && settingProblem(id, kept[id]) === null ? kept[id] : settingOf(id).default
  return Object.fromEntries(settingIds.map((id) => [id, keptOrDefault(id)])) as PartnershipSettings
}

/** Only what differs from the defaults is stored. */
export const overridesIn = (settings: PartnershipSettings): Partial<PartnershipSettings> =>
  Object.fromEntries(
    settingIds.filter((id) => !sameSetting(settings[id], settingOf(id).default)).map((id) => [id, settings[id]]),
  )

/** Which settings two people, or two moments, have differently. */
export const changedSettings = (before: PartnershipSettings, after: PartnershipSettings) =>
  settingIds.filter((id) => !sameSetting(before[id], after[id]))

const sameSetting = (one: number | readonly string[], other: number | readonly string[]) =>
  JSON.stringify(one) === JSON.stringify(other)
