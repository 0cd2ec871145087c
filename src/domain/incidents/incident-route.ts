import type { AgeAtIncident } from '#domain/concerns/age-at-incident.ts'
import { allOf, anyOf, type Known } from '#domain/concerns/three-valued.ts'
import { groundReasons, type Reason, routeReasons } from '#domain/concerns/threshold-reasons.ts'
import {
  factsOf,
  type Ground,
  groundNames,
  groundsOf,
  partsOf,
  type ThresholdFacts,
  type ThresholdSettings,
  type TriageAnswers,
  type TriageQuestion,
} from '#domain/concerns/threshold-tests.ts'
import { agesGiven } from '#domain/concerns/triage-facts.ts'
import type { IncidentAnswers } from './incident-form.ts'
import { type IncidentRoute, incidentReasons, type StatutoryTest, testWords } from './incident-route-words.ts'

type TestFound = { readonly test: StatutoryTest; readonly found: Known; readonly text: string }

export type IncidentSuggestion = {
  readonly route: IncidentRoute
  readonly tests: readonly TestFound[]
  readonly reasons: readonly Reason[]
  /** What is not known yet and would settle it. Nothing waits for it. */
  readonly toFindOut: readonly (TriageQuestion | 'age')[]
}

/** What the incident's own form says of the questions that the threshold turns on. */
function thresholdAnswers(answers: IncidentAnswers): TriageAnswers {
  const { outcome_for_child: outcome, seriously_harmed, abuse_neglect_basis: basis } = answers
  const isGrave = outcome === 'LIFE_THREATENING' || outcome === 'LIFE_CHANGING' || outcome === 'LONG_TERM'
  return {
    threshold_died: outcome === undefined || outcome === 'UNCLEAR' ? undefined : outcome === 'DIED' ? 'yes' : 'no',
    threshold_seriously_harmed: outcome === 'DIED' ? 'no' : (seriously_harmed ?? (isGrave ? 'yes' : undefined)),
    threshold_abuse_or_neglect:
      basis && ({ KNOWN: 'yes', SUSPECTED: 'yes', NEITHER: 'no', NOT_KNOWN: 'not_known' } as const)[basis],
    threshold_looked_after: answers.looked_after,
    threshold_care_leaver: answers.care_leaver,
  }
}

/**
 * The tests T1 to T6, and the line of the route table that they lead to, each with its reason (process.md section 0).
 * It suggests; people decide. What is not known never blocks a notification.
 */
export function suggestIncidentRoute(
  answers: IncidentAnswers,
  ages: readonly AgeAtIncident[],
  settings: ThresholdSettings,
): IncidentSuggestion {
  const facts = factsOf({}, thresholdAnswers(answers), agesGiven(ages, answers.under_18))
  const inArea = placeOf(answers)
  return { ...findRoute(facts, inArea, groundsOf(facts, settings)), tests: testsOf(facts, inArea) }
}

const placeOf = ({ in_area }: IncidentAnswers): Known =>
  in_area === undefined || in_area === 'NOT_KNOWN' ? 'not_known' : in_area === 'OTHER_AREA' ? 'no' : 'yes'

function testsOf(facts: ThresholdFacts, inArea: Known): TestFound[] {
  const { threshold_died: died, threshold_seriously_harmed: harmed } = facts
  const found: Readonly<Record<StatutoryTest, Known>> = {
    T1: facts.threshold_abuse_or_neglect,
    T2: anyOf(died, harmed),
    T3: inArea,
    T4: facts.under18,
    T5: allOf(died, facts.threshold_looked_after, facts.under18),
    T6: allOf(died, facts.threshold_care_leaver, facts.careLeaverAge),
  }
  return (Object.keys(found) as StatutoryTest[]).map((test) => ({
    test,
    found: found[test],
    text: testWords[test][found[test]],
  }))
}

type Found = Omit<IncidentSuggestion, 'tests'>
const found = (route: IncidentRoute, reasons: readonly Reason[], toFindOut: Found['toFindOut'] = []): Found => ({
  route,
  reasons,
  toFindOut,
})

function findRoute(facts: ThresholdFacts, inArea: Known, grounds: Readonly<Record<Ground, Known>>): Found {
  const isMet = (ground: Ground) => grounds[ground] === 'yes'
  const met = groundNames.filter(isMet)
  const why = met.map((ground) => groundReasons[ground].met(facts))
  if (isMet('abuse-or-neglect')) {
    return inArea === 'no' && met.length === 1
      ? found('OTHER_AREA', [...why, incidentReasons.otherArea])
      : found('NOTIFY_AND_REVIEW', why)
  }
  if (isMet('looked-after-death') || isMet('looked-after-harm')) {
    return facts.threshold_abuse_or_neglect === 'no'
      ? found('NOTIFY_REVIEW_MAY_CLOSE', [...why, incidentReasons.mayClose])
      : found('NOTIFY_AND_REVIEW', [...why, incidentReasons.abuseOpen], ['threshold_abuse_or_neglect'])
  }
  if (isMet('care-leaver-death')) return found('NOTIFY_CARE_LEAVER', [...why, incidentReasons.careLeaver])
  return findOpenRoute(facts, grounds)
}

/** No ground is met, as far as is known. */
function findOpenRoute(facts: ThresholdFacts, grounds: Readonly<Record<Ground, Known>>): Found {
  const open = groundNames.filter((ground) => grounds[ground] === 'not_known')
  if (open.length > 0) {
    const unknown = open.flatMap((ground) =>
      partsOf(ground, facts).flatMap(([question, known]) => (known === 'not_known' ? [question] : [])),
    )
    const toFindOut = [...new Set(unknown)]
    const isPressing = anyOf(facts.threshold_died, facts.threshold_seriously_harmed) === 'yes'
    if (!isPressing) return found('FIND_OUT', [routeReasons.thresholdOpen], toFindOut)
    const reasons = [...open.map((ground) => groundReasons[ground].open), incidentReasons.unknownNeverBlocks]
    return found('NOTIFY_IF_KNOWN', reasons, toFindOut)
  }
  if (facts.adult === 'yes') return found('SAR', [routeReasons.adult])
  if (facts.adult === 'not_known') return found('FIND_OUT', [routeReasons.ageOpen], ['age'])
  return found('CASE_OF_CONCERN', [routeReasons.belowThreshold, incidentReasons.concern])
}
