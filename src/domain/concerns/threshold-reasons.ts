import type { TriageOutcome } from '#domain/codes/triage-outcomes.ts'
import type { AgeAtIncident } from './age-at-incident.ts'
import {
  type Ground,
  type ThresholdFacts,
  type TriageAnswers,
  type TriageQuestion,
  triageQuestions,
} from './threshold-tests.ts'

/** A plain sentence, and where it comes from. */
export type Reason = { readonly text: string; readonly source: string }

const statute = 'Terms of reference; national guidance on serious incidents'
const termsOfReference = 'Terms of reference'
const councilProcedure = 'The council’s own procedure, wider than the national rule'
const ours = 'Our proposal'

const outcomeOf = ({ threshold_died: died }: ThresholdFacts) =>
  died === 'yes' ? 'A child has died' : 'A child was seriously harmed'

/** What is said of a ground that is met, and of one that is not ruled out. */
export const groundReasons: Readonly<Record<Ground, { met: (facts: ThresholdFacts) => Reason; open: Reason }>> = {
  'abuse-or-neglect': {
    met: (facts) => ({
      text: `${outcomeOf(facts)}, and abuse or neglect is known or suspected. Suspicion is enough.`,
      source: `${statute} (tests T1, T2 and T4)`,
    }),
    open: {
      text: 'A child died or was seriously harmed. If abuse or neglect is known or suspected and the child was under 18, the council must notify it.',
      source: `${statute} (tests T1, T2 and T4)`,
    },
  },
  'looked-after-death': {
    met: () => ({
      text: 'A looked-after child has died. That is notified whether or not abuse or neglect is suspected.',
      source: `${statute} (test T5)`,
    }),
    open: {
      text: 'If a looked-after child has died, that is notified whether or not abuse or neglect is suspected.',
      source: `${statute} (test T5)`,
    },
  },
  'care-leaver-death': {
    met: () => ({
      text: 'A care leaver under 25 has died. That is notified whether or not abuse or neglect is suspected.',
      source: `${statute} (test T6)`,
    }),
    open: {
      text: 'If a care leaver under 25 has died, that is notified whether or not abuse or neglect is suspected.',
      source: `${statute} (test T6)`,
    },
  },
  'looked-after-harm': {
    met: () => ({
      text: 'A looked-after child was seriously harmed. The council’s own procedure notifies that whether or not abuse or neglect is suspected.',
      source: councilProcedure,
    }),
    open: {
      text: 'If a looked-after child was seriously harmed, the council’s own procedure notifies that whether or not abuse or neglect is suspected.',
      source: councilProcedure,
    },
  },
}

export const routeReasons = {
  thresholdOpen: {
    text: 'What is not known yet decides whether this is a serious incident. Ask today: the council’s five working days may already be running.',
    source: statute,
  },
  ageOpen: {
    text: 'Whether this process applies depends on age: it is for those under 18 on the day of the incident.',
    source: `${statute} (test T4)`,
  },
  adult: {
    text: 'Everyone this is about was 18 or over, so this process does not apply. Suggest a Safeguarding Adults Review to the Safeguarding Adults Board.',
    source: 'Process, route table: 18 or over otherwise',
  },
  belowThreshold: {
    text: 'As answered, none of the tests for a serious incident is met.',
    source: `${statute} (tests T1 to T6)`,
  },
  nearMiss: {
    text: 'It was a near miss. That is what a Case of Concern is for, when nothing in it is urgent.',
    source: termsOfReference,
  },
  practiceIssue: {
    text: 'It raises a serious practice issue. That is what a Case of Concern is for, when nothing in it is urgent.',
    source: termsOfReference,
  },
  noIssue: {
    text: 'It is neither a near miss nor a serious practice issue. Advice may help more than a place on the agenda.',
    source: termsOfReference,
  },
  oneAgency: {
    text: 'One agency alone could learn from it. Its own learning process may fit better.',
    source: `${termsOfReference}: a Case of Concern has learning for several agencies`,
  },
  issueOpen: {
    text: 'A Case of Concern is a near miss or a serious practice issue; neither is known yet.',
    source: termsOfReference,
  },
} as const satisfies Record<string, Reason>

type Input = {
  readonly referral: TriageAnswers
  readonly triager: TriageAnswers
  readonly ages: readonly AgeAtIncident[]
}

/** What else to think of, in the order in which it presses. */
export function cautionsFor(route: TriageOutcome, facts: ThresholdFacts, input: Input): readonly Reason[] {
  const isSin = route === 'TO_SIN'
  const hasDied = facts.threshold_died === 'yes'
  const isUnbornOnly = input.ages.length > 0 && input.ages.every((age) => age === 'unborn')
  const raised: readonly (readonly [boolean, Reason])[] = [
    [
      isSin,
      {
        text: 'Ask when the council became aware: its five working days to notify count from that day.',
        source: statute,
      },
    ],
    [
      isSin && isUnbornOnly,
      {
        text: 'The child was not yet born. Some partnerships notify that; the council decides.',
        source: 'Practice of other partnerships',
      },
    ],
    [
      isSin && !isUnbornOnly && facts.under18 === 'not_known',
      {
        text: 'An age that is not known does not stop a notification: limited information is accepted.',
        source: 'National guidance',
      },
    ],
    [
      isSin && hasDied && facts.adult !== 'no' && facts.careLeaverAge !== 'no' && facts.threshold_care_leaver !== 'no',
      {
        text: 'No rapid review follows by itself for a care leaver of 18 or over. Speak to the Safeguarding Adults Board.',
        source: termsOfReference,
      },
    ],
    [
      isSin && facts.threshold_looked_after === 'yes' && facts.threshold_abuse_or_neglect === 'no',
      {
        text: 'A rapid review is opened, and may be closed as not required, with a reason, where no abuse or neglect is known or suspected.',
        source: 'Terms of reference; national guidance differs',
      },
    ],
    [
      hasDied && facts.adult !== 'yes',
      {
        text: 'Every death before the 18th birthday is also notified to the Child Death Overview Panel (eCDOP).',
        source: 'Child death guidance',
      },
    ],
    [
      new Set(input.ages.map(ageBand)).size > 1,
      { text: 'The children are of different ages: check which of them each answer is about.', source: ours },
    ],
    ...differences(input).map(
      (question) =>
        [
          true,
          {
            text: `You and the referrer differ on ${triageQuestions[question]}. Your answer is used.`,
            source: ours,
          },
        ] as const,
    ),
  ]
  return raised.filter(([applies]) => applies).map(([, reason]) => reason)
}

const differences = ({ referral, triager }: Input) =>
  (Object.keys(triageQuestions) as TriageQuestion[]).filter(
    (question) => isPlain(referral[question]) && isPlain(triager[question]) && referral[question] !== triager[question],
  )

const isPlain = (answer: string | undefined) => answer === 'yes' || answer === 'no'

/** Children under 18 (the unborn apart), young people who may be care leavers, and older; the open ones are one band. */
function ageBand(age: AgeAtIncident): string {
  if (age === 'unborn') return age
  if (age.oldest !== null && age.oldest < 18) return 'under 18'
  if (age.youngest >= 25) return '25 or over'
  return age.youngest >= 18 && age.oldest !== null && age.oldest < 25 ? '18 to 24' : 'open'
}
