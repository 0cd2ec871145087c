import { yesNoOptions } from '#domain/codes/yes-no.ts'
import { missingReasons, type Section } from '#domain/forms/form-definition.ts'

const seriousText =
  'This may be a serious incident, which the council must notify within five working days of learning of it. Tell your safeguarding lead today. The Business Manager is alerted as soon as you send this referral.'

/** The statutory tests. The referrer answers what they know; the Business Manager decides the route. */
export const thresholdSection = {
  id: 'threshold',
  title: 'Threshold questions',
  intro:
    'Five questions that show whether this should be notified as a serious incident instead. You are not asked to decide.',
  questions: [
    {
      id: 'threshold_died',
      kind: 'choice',
      label: 'Has a child died?',
      options: yesNoOptions,
      required: true,
      skippable: missingReasons,
      missing: 'Say whether a child has died',
      alert: { when: { question: 'threshold_died', in: ['yes'] }, tone: 'notice', text: seriousText },
    },
    {
      id: 'threshold_seriously_harmed',
      kind: 'choice',
      label: 'Has a child been seriously harmed?',
      why: 'Harm that was life-threatening, life-changing or long-lasting, to body, mind or development. A child may recover and still have been seriously harmed.',
      options: yesNoOptions,
      required: true,
      skippable: missingReasons,
      missing: 'Say whether a child has been seriously harmed',
      alert: { when: { question: 'threshold_seriously_harmed', in: ['yes'] }, tone: 'notice', text: seriousText },
    },
    {
      id: 'threshold_abuse_or_neglect',
      kind: 'choice',
      label: 'Is abuse or neglect known or suspected?',
      why: 'Suspicion is enough. It need not be proved.',
      options: yesNoOptions,
      required: true,
      skippable: missingReasons,
      missing: 'Say whether abuse or neglect is known or suspected',
    },
    {
      id: 'threshold_looked_after',
      kind: 'choice',
      label: 'Is or was the child looked-after?',
      why: 'The death of a looked-after child is notified whatever the cause.',
      options: yesNoOptions,
      required: true,
      skippable: missingReasons,
      missing: 'Say whether the child is or was looked-after',
    },
    {
      id: 'threshold_care_leaver',
      kind: 'choice',
      label: 'Is or was the young person a care leaver under 25?',
      why: 'The death of a care leaver up to and including age 24 is notified too.',
      options: yesNoOptions,
      required: true,
      skippable: missingReasons,
      missing: 'Say whether the young person is or was a care leaver',
    },
  ],
} as const satisfies Section
