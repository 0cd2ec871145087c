import type { PartnershipSettings } from '#domain/partnership/settings.ts'
import type { TimeLimit } from '#domain/time/working-days.ts'
import type { ClockCode } from './clock.ts'

export type Limit = TimeLimit & {
  /** Neither paused nor extended: only a reason for lateness is written down (clocks.md section 5). */
  readonly isStatutory: boolean
  readonly source: string
}

/** Clocks that are kept as objects, each from the event that starts it. The others are computed where they are shown. */
export type KeptClockCode = keyof typeof statutory | keyof typeof planSettings | 'PANEL_REPLY' | 'CDOP_NOTIFY'

const workingDays = (length: number) => ({ length, unit: 'WD' }) as const

const statutory = {
  SIN_NOTIFY: { ...workingDays(5), source: 'national guidance; terms of reference say 5 days' },
  SIN_PARTNERS: { ...workingDays(5), source: 'national guidance' },
  LAC_DEATH: { ...workingDays(5), source: 'national guidance' },
  CARE_LEAVER: { ...workingDays(5), source: 'terms of reference' },
  RR_COMPLETE: { ...workingDays(15), source: 'terms of reference and national guidance' },
  JAR_MEETING: { ...workingDays(5), source: 'child death guidance' },
} as const satisfies Partial<Record<ClockCode, Omit<Limit, 'isStatutory'>>>

const planSettings = {
  RR_REQUEST: 'rr_request_day',
  RR_RETURN: 'rr_return_day',
  RR_CHRON: 'rr_chronology_day',
  RR_MEETING: 'rr_meeting_day',
  RR_DRAFT: 'rr_draft_day',
  RR_SIGNOFF: 'rr_signoff_day',
} as const satisfies Partial<Record<ClockCode, keyof PartnershipSettings>>

/** Steps of the day plan of a Rapid Review, in their order. */
export const planCodes = [...(Object.keys(planSettings) as (keyof typeof planSettings)[]), 'RR_COMPLETE'] as const

const local = (limit: Omit<Limit, 'isStatutory' | 'source'>, source = 'proposed'): Limit => ({
  ...limit,
  isStatutory: false,
  source,
})

/** The limit behind a clock, as this partnership has settled it. */
export function limitOf(code: KeptClockCode, settings: PartnershipSettings): Limit {
  if (code === 'PANEL_REPLY') {
    return local(workingDays(settings.panel_reply_days), 'an expectation')
  }
  if (code === 'CDOP_NOTIFY') return local(workingDays(1))
  if (code in statutory) return { ...statutory[code as keyof typeof statutory], isStatutory: true }
  return local(workingDays(settings[planSettings[code as keyof typeof planSettings]]))
}

const aware = 'the council became aware'
const death = 'the child’s death'
const starts: Partial<Record<ClockCode, string>> = {
  SIN_NOTIFY: aware,
  SIN_PARTNERS: aware,
  LAC_DEATH: aware,
  CARE_LEAVER: aware,
  JAR_MEETING: death,
  CDOP_NOTIFY: death,
  PANEL_REPLY: 'the review was sent',
}

/** From which day the fifteen days of a review count: one of two readings, settled when it opens (clocks.md section 3). */
export type ReviewStart = PartnershipSettings['rr_clock_start']

/** What day 0 of a limit is, in words; of a plan it is what its review was opened with. */
export const startWords = (code: ClockCode, reviewStart: ReviewStart | null): string =>
  starts[code] ?? (reviewStart === 'LA_AWARE' ? aware : 'the notification')

export const isStatutory = (code: ClockCode): boolean => code in statutory
