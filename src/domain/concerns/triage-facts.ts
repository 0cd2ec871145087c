import type { AgeAtIncident } from './age-at-incident.ts'
import type { TriageAnswers } from './threshold-tests.ts'
import type { TriageAnswersGiven } from './triage-form.ts'

/** What the triager has answered of the questions that suggest a route. */
export const triagerAnswers = (answers: TriageAnswersGiven): TriageAnswers => ({
  threshold_died: answers.threshold_died,
  threshold_seriously_harmed: answers.threshold_seriously_harmed,
  threshold_abuse_or_neglect: answers.threshold_abuse_or_neglect,
  threshold_looked_after: answers.threshold_looked_after,
  threshold_care_leaver: answers.threshold_care_leaver,
  near_miss: answers.near_miss,
  practice_issue: answers.practice_issue,
  several_agencies: answers.several_agencies,
})

const lastYear = 17

/** The ages, narrowed by somebody's answer to test T4 where the dates leave them open. Known dates stand. */
export function agesGiven(
  ages: readonly AgeAtIncident[],
  under18: TriageAnswersGiven['threshold_under_18'],
): readonly AgeAtIncident[] {
  if (under18 !== 'yes' && under18 !== 'no') return ages
  const narrowed = under18 === 'yes' ? { youngest: 0, oldest: lastYear } : { youngest: lastYear + 1, oldest: null }
  if (ages.length === 0) return [narrowed]
  return ages.map((age) => {
    if (age === 'unborn') return age
    const { youngest, oldest } = age
    const isOpen = youngest <= lastYear && (oldest === null || oldest > lastYear)
    if (!isOpen) return age
    return under18 === 'yes' ? { youngest, oldest: lastYear } : { youngest: lastYear + 1, oldest }
  })
}
