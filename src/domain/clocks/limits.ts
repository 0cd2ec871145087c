import type { PartnershipSettings } from '#domain/partnership/settings.ts'
import type { TimeLimit } from '#domain/time/working-days.ts'
import type { ClockCode } from './clock.ts'

export type Limit = TimeLimit & {
  /** What day 0 is, in words: "the council became aware". */
  readonly startsWith: string
  /** Neither paused nor extended: only a reason for lateness is written down (clocks.md section 5). */
  readonly isStatutory: boolean
  readonly source: string
}

/** Clocks that are kept as objects, each from the event that starts it. The others are computed where they are shown. */
export type KeptClockCode = keyof typeof statutory | keyof typeof planSettings | 'PANEL_REPLY' | 'CDOP_NOTIFY'

const workingDays = (length: number) => ({ length, unit: 'WD' }) as const
const aware = 'the council became aware'
const notified = 'the notification'

const statutory = {
  SIN_NOTIFY: { ...workingDays(5), startsWith: aware, source: 'national guidance; terms of reference say 5 days' },
  SIN_PARTNERS: { ...workingDays(5), startsWith: aware, source: 'national guidance' },
  LAC_DEATH: { ...workingDays(5), startsWith: aware, source: 'national guidance' },
  CARE_LEAVER: { ...workingDays(5), startsWith: aware, source: 'terms of reference' },
  RR_COMPLETE: { ...workingDays(15), startsWith: notified, source: 'terms of reference and national guidance' },
  JAR_MEETING: { ...workingDays(5), startsWith: 'the child’s death', source: 'child death guidance' },
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

/** Day 0 of the fifteen days, as the partnership reads it (clocks.md section 3). */
const startOfReview = ({ rr_clock_start }: PartnershipSettings) => (rr_clock_start === 'LA_AWARE' ? aware : notified)

/** The limit behind a clock, as this partnership has settled it. */
export function limitOf(code: KeptClockCode, settings: PartnershipSettings): Limit {
  if (code === 'PANEL_REPLY') {
    return local({ ...workingDays(settings.panel_reply_days), startsWith: 'the review was sent' }, 'an expectation')
  }
  if (code === 'CDOP_NOTIFY') return local({ ...workingDays(1), startsWith: 'the child’s death' })
  if (code === 'RR_COMPLETE') {
    return { ...statutory.RR_COMPLETE, startsWith: startOfReview(settings), isStatutory: true }
  }
  if (code in statutory) return { ...statutory[code as keyof typeof statutory], isStatutory: true }
  const planDay = settings[planSettings[code as keyof typeof planSettings]]
  return local({ ...workingDays(planDay), startsWith: startOfReview(settings) })
}

export const isStatutory = (code: ClockCode): boolean => code in statutory
