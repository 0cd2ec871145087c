import type { yesNoOptions } from '#domain/codes/yes-no.ts'
import type { PartnershipSettings } from '#domain/partnership/settings.ts'
import type { AgeAtIncident } from './age-at-incident.ts'
import type { thresholdQuestions } from './headline-questions.ts'
import type { ReferralAnswers } from './referral-form.ts'
import { allOf, anyOf, type Known, not } from './three-valued.ts'

type YesNo = (typeof yesNoOptions)[number]['code']

/** What a suggestion is made from: the referral's questions, and two that only the triager is asked. */
export const triageQuestions = {
  threshold_died: 'whether a child died',
  threshold_seriously_harmed: 'whether a child was seriously harmed',
  threshold_abuse_or_neglect: 'whether abuse or neglect is known or suspected',
  threshold_looked_after: 'whether the child was looked-after at the time',
  threshold_care_leaver: 'whether the young person was a care leaver',
  near_miss: 'whether it was a near miss',
  practice_issue: 'whether there is a serious practice issue',
  several_agencies: 'whether more than one agency could learn from it',
} as const satisfies Record<(typeof thresholdQuestions)[number], string> & Record<string, string>
export type TriageQuestion = keyof typeof triageQuestions
export type TriageAnswers = { readonly [Id in TriageQuestion]?: YesNo | undefined }

/** What the referral itself answers: a practice theme it names is a practice issue, and two agencies are several. */
export function referralTriageAnswers(answers: ReferralAnswers): TriageAnswers {
  const { threshold_died, threshold_seriously_harmed, threshold_abuse_or_neglect } = answers
  const { threshold_looked_after, threshold_care_leaver, near_miss, practice_themes, agencies_involved } = answers
  const agencies = new Set(agencies_involved?.map(({ agency }) => agency).filter((agency) => agency !== undefined))
  return {
    threshold_died,
    threshold_seriously_harmed,
    threshold_abuse_or_neglect,
    threshold_looked_after,
    threshold_care_leaver,
    near_miss,
    practice_issue: practice_themes && practice_themes.length > 0 ? 'yes' : undefined,
    several_agencies: agencies.size > 1 ? 'yes' : undefined,
  }
}

/** The facts behind the statutory tests T1 to T6 (process.md section 0). */
export type ThresholdFacts = Readonly<Record<TriageQuestion, Known>> & {
  /** T4: under 18 on the day of the incident. An unborn child may be notified, so that stays open. */
  readonly under18: Known
  /** Whether everyone the referral is about was 18 or over. */
  readonly adult: Known
  /** T6's ages: 16 to 24. */
  readonly careLeaverAge: Known
}

/** One way in which the threshold for a serious incident notification may be met. */
export const groundNames = ['abuse-or-neglect', 'looked-after-death', 'care-leaver-death', 'looked-after-harm'] as const
export type Ground = (typeof groundNames)[number]

/** Croydon Council's own procedure is wider than the national rule (setting SIN_LAC_HARM_WITHOUT_ABUSE). */
export type ThresholdSettings = { readonly harmOfLookedAfterWithoutAbuse: boolean }

export const notifiesHarmInCare = (settings: Pick<PartnershipSettings, 'sin_lac_harm_without_abuse'>) =>
  settings.sin_lac_harm_without_abuse === 'yes'

/** Each ground: met, ruled out, or not known yet. */
export function groundsOf(facts: ThresholdFacts, settings: ThresholdSettings): Readonly<Record<Ground, Known>> {
  const died = facts.threshold_died
  const harmed = facts.threshold_seriously_harmed
  const lookedAfter = facts.threshold_looked_after
  return {
    'abuse-or-neglect': allOf(anyOf(died, harmed), facts.threshold_abuse_or_neglect, facts.under18),
    'looked-after-death': allOf(died, lookedAfter, facts.under18),
    'care-leaver-death': allOf(died, facts.threshold_care_leaver, facts.careLeaverAge),
    'looked-after-harm': settings.harmOfLookedAfterWithoutAbuse ? allOf(harmed, lookedAfter, facts.under18) : 'no',
  }
}

/** The tests that a ground is made of, with what each found: those not known are what to find out. */
export function partsOf(ground: Ground, facts: ThresholdFacts): readonly (readonly [TriageQuestion | 'age', Known])[] {
  const of = (question: TriageQuestion) => [question, facts[question]] as const
  const died = of('threshold_died')
  const harmed = of('threshold_seriously_harmed')
  const outcome = anyOf(died[1], harmed[1]) === 'yes' ? [] : [died, harmed]
  const under18 = ['age', facts.under18] as const
  switch (ground) {
    case 'abuse-or-neglect':
      return [...outcome, of('threshold_abuse_or_neglect'), under18]
    case 'looked-after-death':
      return [died, of('threshold_looked_after'), under18]
    case 'care-leaver-death':
      return [died, of('threshold_care_leaver'), ['age', facts.careLeaverAge]]
    case 'looked-after-harm':
      return [harmed, of('threshold_looked_after'), under18]
  }
}

/** Takes the triager's answer where there is one, else the referrer's; no answer is "not known". */
export function factsOf(
  referral: TriageAnswers,
  triager: TriageAnswers,
  ages: readonly AgeAtIncident[],
): ThresholdFacts {
  const known = (question: TriageQuestion): Known => {
    const answer = triager[question] ?? referral[question]
    return answer === 'yes' || answer === 'no' ? answer : 'not_known'
  }
  const answers = Object.fromEntries(
    Object.keys(triageQuestions).map((question) => [question, known(question as TriageQuestion)]),
  ) as Record<TriageQuestion, Known>
  return { ...answers, ...agesOf(ages) }
}

/** The questions are about any of the children, so one child of an age is enough; all must be adults to rule it out. */
function agesOf(ages: readonly AgeAtIncident[]): Pick<ThresholdFacts, 'under18' | 'adult' | 'careLeaverAge'> {
  if (ages.length === 0) return { under18: 'not_known', adult: 'not_known', careLeaverAge: 'not_known' }
  return {
    under18: anyOf(...ages.map((age) => (age === 'unborn' ? 'not_known' : isUnder(18, age)))),
    adult: allOf(...ages.map((age) => (age === 'unborn' ? 'no' : not(isUnder(18, age))))),
    careLeaverAge: anyOf(
      ...ages.map((age) => (age === 'unborn' ? 'no' : allOf(isUnder(25, age), not(isUnder(16, age))))),
    ),
  }
}

function isUnder(limit: number, { youngest, oldest }: Exclude<AgeAtIncident, 'unborn'>): Known {
  if (youngest >= limit) return 'no'
  return oldest !== null && oldest < limit ? 'yes' : 'not_known'
}
