import { ageOn } from '#domain/time/age.ts'
import type { UncertainDate } from '#domain/time/uncertain-date.ts'

/** Whole years, as far as the dates tell; an `oldest` of null is open. Tells an age without a birth date. */
export type AgeAtIncident = 'unborn' | { readonly youngest: number; readonly oldest: number | null }

type Birth = { readonly born?: string | undefined; readonly dob?: UncertainDate | undefined }

/**
 * How old a child was when it happened. What is not known widens the answer rather than losing it: somebody under
 * age today was under age then, whenever it happened. The statutory tests go by the day of the incident.
 */
export function ageAtIncident({ born, dob }: Birth, incident: UncertainDate | undefined, today: string): AgeAtIncident {
  if (born === 'unborn') return 'unborn'
  const latest = incident?.latest ?? today
  const oldest = dob?.earliest ? yearsBetween(dob.earliest, latest) : null
  if (oldest !== null && oldest < 0) return 'unborn'
  const youngest = dob?.latest && incident?.earliest ? yearsBetween(dob.latest, incident.earliest) : 0
  return { youngest: Math.max(0, youngest), oldest }
}

const yearsBetween = (birth: string, date: string) =>
  ageOn(Temporal.PlainDate.from(birth), Temporal.PlainDate.from(date))
