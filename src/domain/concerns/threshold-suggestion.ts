import type { ThresholdView, TriageOutcome } from '#domain/codes/triage-outcomes.ts'
import type { AgeAtIncident } from './age-at-incident.ts'
import { anyOf, type Known } from './three-valued.ts'
import { cautionsFor, groundReasons, type Reason, routeReasons } from './threshold-reasons.ts'
import {
  factsOf,
  groundNames,
  groundsOf,
  partsOf,
  type ThresholdFacts,
  type ThresholdSettings,
  type TriageAnswers,
  type TriageQuestion,
  triageQuestions,
} from './threshold-tests.ts'

export type ThresholdSuggestion = {
  readonly route: TriageOutcome
  /** Null while more has to be known. */
  readonly view: ThresholdView | null
  /** One line: "This looks like a serious incident". */
  readonly headline: string
  readonly reasons: readonly Reason[]
  /** What else to think of on this route. */
  readonly cautions: readonly Reason[]
  /** What is not known yet and would matter. */
  readonly toFindOut: readonly { readonly question: TriageQuestion | 'age'; readonly text: string }[]
}

export type ThresholdInput = {
  /** The referrer's answers; see referralTriageAnswers. */
  readonly referral: TriageAnswers
  /** The triager's own; each stands in place of the referrer's. */
  readonly triager: TriageAnswers
  /** Of each child the referral is about. */
  readonly ages: readonly AgeAtIncident[]
}

/**
 * Suggests a route and says why (process.md section 0, route table). It never decides: the Business Manager does,
 * and may choose any route with a reason.
 */
export function suggestRoute(
  { referral, triager, ages }: ThresholdInput,
  settings: ThresholdSettings = { harmOfLookedAfterWithoutAbuse: true },
): ThresholdSuggestion {
  const facts = factsOf(referral, triager, ages)
  const found = findRoute(facts, settings)
  return {
    ...found,
    toFindOut: found.toFindOut.filter(({ question }) => question !== 'age' || !areAllUnborn(ages)),
    cautions: cautionsFor(found.route, facts, { referral, triager, ages }),
  }
}

/** The age of a child not yet born is known, and stays open to judgement. */
const areAllUnborn = (ages: readonly AgeAtIncident[]) => ages.length > 0 && ages.every((age) => age === 'unborn')

type Found = Omit<ThresholdSuggestion, 'cautions'>

const headlines = {
  SIN_LIKELY: 'This looks like a serious incident',
  SIN_POSSIBLE: 'This may be a serious incident',
  CASE_OF_CONCERN: 'This looks like a Case of Concern for a meeting',
  BELOW: 'This may be better dealt with outside the process',
  OUT_OF_SCOPE: 'This is about somebody aged 18 or over',
  NEED_INFO: 'More has to be known first',
} as const

function findRoute(facts: ThresholdFacts, settings: ThresholdSettings): Found {
  const grounds = groundsOf(facts, settings)
  const met = groundNames.filter((name) => grounds[name] === 'yes')
  if (met.length > 0) {
    const reasons = met.map((name) => groundReasons[name].met(facts))
    return suggest('TO_SIN', 'SIN_LIKELY', reasons)
  }
  const open = groundNames.filter((name) => grounds[name] === 'not_known')
  if (open.length > 0) {
    const unknown = open.flatMap((name) => partsOf(name, facts))
    // Once a child is known to have died or been seriously harmed, the council's clock may be running: nothing waits.
    const isPressing = anyOf(facts.threshold_died, facts.threshold_seriously_harmed) === 'yes'
    if (!isPressing) return suggest('NEED_INFO', null, [routeReasons.thresholdOpen], unknown)
    const reasons = open.map((name) => groundReasons[name].open)
    return suggest('TO_SIN', 'SIN_POSSIBLE', reasons, unknown)
  }
  if (facts.adult === 'yes') return suggest('OTHER_ROUTE', 'OUT_OF_SCOPE', [routeReasons.adult])
  if (facts.adult === 'not_known') return suggest('NEED_INFO', null, [routeReasons.ageOpen], [['age', 'not_known']])
  return findConcernRoute(facts)
}

/** Below the threshold for a serious incident: a Case of Concern, or advice. */
function findConcernRoute({ near_miss, practice_issue, several_agencies }: ThresholdFacts): Found {
  const below = routeReasons.belowThreshold
  const isConcern = anyOf(near_miss, practice_issue)
  if (isConcern === 'no') return suggest('ADVICE_OUTSIDE_PROCESS', 'BELOW', [below, routeReasons.noIssue])
  if (several_agencies === 'no') return suggest('ADVICE_OUTSIDE_PROCESS', 'BELOW', [below, routeReasons.oneAgency])
  if (isConcern === 'not_known') {
    const unknown = Object.entries({ near_miss, practice_issue }) as [TriageQuestion, Known][]
    return suggest('NEED_INFO', null, [below, routeReasons.issueOpen], unknown)
  }
  const why = near_miss === 'yes' ? routeReasons.nearMiss : routeReasons.practiceIssue
  return suggest('SCHEDULE_FOR_MEETING', 'CASE_OF_CONCERN', [below, why], [['several_agencies', several_agencies]])
}

function suggest(
  route: TriageOutcome,
  view: ThresholdView | null,
  reasons: readonly Reason[],
  parts: readonly (readonly [TriageQuestion | 'age', Known])[] = [],
): Found {
  const unknown = new Set(parts.filter(([, known]) => known === 'not_known').map(([question]) => question))
  const toFindOut = [...unknown].map((question) => ({
    question,
    text: `Find out ${question === 'age' ? 'how old the child was' : triageQuestions[question]}.`,
  }))
  return { route, view, headline: headlines[view ?? 'NEED_INFO'], reasons, toFindOut }
}
