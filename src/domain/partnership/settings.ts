import { domainProblem } from './referral-domains.ts'
import {
  type ChoiceSetting,
  type DomainsSetting,
  type NumberSetting,
  type Setting,
  settingDefinitions,
} from './setting-definitions.ts'

export type { Setting } from './setting-definitions.ts'

export type SettingId = keyof typeof settingDefinitions
export const settingIds = Object.keys(settingDefinitions) as SettingId[]
export const settingOf = (id: SettingId): Setting => settingDefinitions[id]

type ValueOf<S extends Setting> = S extends NumberSetting
  ? number
  : S extends DomainsSetting
    ? string[]
    : S extends ChoiceSetting
      ? S['options'][number]['code']
      : string
export type PartnershipSettings = { readonly [Id in SettingId]: ValueOf<(typeof settingDefinitions)[Id]> }

/** The order in which a screen shows them. */
export const settingGroups: readonly { readonly title: string; readonly settings: readonly SettingId[] }[] = [
  { title: 'Referring without an account', settings: ['referral_domains', 'referral_link_minutes'] },
  { title: 'Concerns', settings: ['acknowledge_days', 'triage_days', 'consultation_days'] },
  { title: 'Meetings', settings: ['papers_in_days', 'pack_out_days', 'most_deferrals'] },
  {
    title: 'Serious incidents and Rapid Reviews',
    settings: [
      'sin_lac_harm_without_abuse',
      'rr_clock_start',
      'rr_request_day',
      'rr_return_day',
      'rr_chronology_day',
      'rr_meeting_day',
      'rr_draft_day',
      'rr_signoff_day',
      'rr_period_months',
      'return_by_two_people',
      'request_legal_basis',
      'panel_reply_days',
    ],
  },
  { title: 'Learning', settings: ['review_days', 'impact_first_months', 'impact_second_months'] },
]

/** What is wrong with one value, in words for its field; null when it may stand. */
export function settingProblem(id: SettingId, value: unknown): string | null {
  const setting = settingOf(id)
  if (setting.kind === 'domains') {
    if (!Array.isArray(value)) return 'Write one domain a line'
    return value.map(domainProblem).find((problem) => problem !== null) ?? null
  }
  if (setting.kind === 'choice') {
    return setting.options.some(({ code }) => code === value) ? null : 'Choose one of these'
  }
  if (setting.kind === 'text') {
    if (typeof value !== 'string' || value.trim() === '') return 'Write something here'
    return value.length > setting.max ? `Use at most ${setting.max} characters` : null
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
  planDays.forEach((id, place) => {
    const before = planDays[place - 1]
    if (before && settings[id] < settings[before]) {
      problems.push({ id, message: `Not before day ${settings[before]}, the step that comes first` })
    }
  })
  return problems
}

/** Steps of the day plan in their order: none may come before the one it builds on. */
const planDays = [
  'rr_request_day',
  'rr_return_day',
  'rr_chronology_day',
  'rr_meeting_day',
  'rr_draft_day',
  'rr_signoff_day',
] as const

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

type SettingValue = PartnershipSettings[SettingId] | readonly string[] | string
const sameSetting = (one: SettingValue, other: SettingValue) => JSON.stringify(one) === JSON.stringify(other)
