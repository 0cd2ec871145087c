import type { AgeAtIncident } from '#domain/concerns/age-at-incident.ts'

type Notified = {
  /** Of the children and young people that the incident is about. */
  readonly ages: readonly AgeAtIncident[]
  /** The notification was for the death of a care leaver under 25. */
  readonly isCareLeaver: boolean
}

/**
 * Whether a Rapid Review begins with the notification: wherever a child under 18 may be concerned. An age that is not
 * known holds nothing up, so the review begins and its clock runs (process.md sections 0 and 3).
 */
export function opensReview({ ages, isCareLeaver }: Notified): boolean {
  if (ages.some(isUnder18)) return true
  if (ages.length > 0 && ages.every(isAdult)) return false
  return !isCareLeaver
}

const isUnder18 = (age: AgeAtIncident) => age === 'unborn' || (age.oldest !== null && age.oldest < 18)
const isAdult = (age: AgeAtIncident) => age !== 'unborn' && age.youngest >= 18
