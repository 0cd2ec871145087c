import { addCalendarMonths } from '#domain/time/calendar-months.ts'

/** What every agency is asked beside the sections of the return, until the coordinator words it otherwise. */
export const usualQuestions: readonly string[] = [
  'What was known about risks to the child in this period, by whom and when?',
  'What helped people to act on what they knew, and what made it hard?',
  'What should change now for other children in a similar situation?',
]

/** The four purposes of a Rapid Review (terms of reference), as requests state them unless the coordinator words it otherwise. */
export const usualReason =
  'This Rapid Review gathers the facts that can readily be established, considers whether any child needs action at once, looks for what practice can learn, and decides what should happen next. Your agency’s records help with all four.'

/**
 * The period to look at: so many months back from the incident, up to the day the council became aware. What is not
 * known of the incident's day begins from that day too.
 */
export function usualPeriod(incidentOn: string | null, awareOn: string, months: number) {
  const start = incidentOn ?? awareOn
  const from = addCalendarMonths(Temporal.PlainDate.from(start), -months).toString()
  return { from, to: start > awareOn ? start : awareOn }
}
