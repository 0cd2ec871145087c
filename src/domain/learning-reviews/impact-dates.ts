import type { PartnershipSettings } from '#domain/partnership/settings.ts'
import { addCalendarMonths } from '#domain/time/calendar-months.ts'

type Months = Pick<PartnershipSettings, 'impact_first_months' | 'impact_second_months'>

/** When agencies say what changed (IMPACT_1 and IMPACT_2, clocks.md), counted from the later of the two sharings. ISO dates. */
export function impactDates(sharedWithSprgOn: string, sharedWithLearningGroupOn: string, months: Months) {
  const later = sharedWithSprgOn > sharedWithLearningGroupOn ? sharedWithSprgOn : sharedWithLearningGroupOn
  const after = (count: number) => addCalendarMonths(Temporal.PlainDate.from(later), count).toString()
  return { firstOn: after(months.impact_first_months), secondOn: after(months.impact_second_months) }
}

/** What keeps a day from being recorded as the day of sharing; null when it may stand. ISO dates. */
export function sharingProblem(on: string, { agreedOn, today }: { agreedOn: string; today: string }): string | null {
  if (on > today) return 'This day is still to come: record the sharing when it has happened'
  if (on < agreedOn) return 'This is before the findings were agreed'
  return null
}
