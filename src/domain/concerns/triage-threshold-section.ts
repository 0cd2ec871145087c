import { yesNoOptions } from '#domain/codes/yes-no.ts'
import type { Question, Section } from '#domain/forms/form-definition.ts'

const anyAnswer = yesNoOptions.map(({ code }) => code)

type Words = Pick<Question, 'label' | 'why' | 'alert'> & { missing: string }

/** A question of the threshold and, once it is answered, the reason for the answer. */
const asked = <const Id extends string>(id: Id, name: string, words: Words) =>
  [
    { id, kind: 'choice', options: yesNoOptions, required: true, ...words },
    {
      id: `${id}_reason`,
      kind: 'text',
      label: `Your reason: ${name}`,
      maxLength: 500,
      required: true,
      missing: `Give your reason: ${name}`,
      when: { question: id, in: anyAnswer },
    },
  ] as const

/**
 * The statutory tests T1 to T6 in their order, then what makes a Case of Concern (process.md section 0). Where the
 * referrer was asked the same, the id is the same.
 */
export const triageThresholdSection = {
  id: 'threshold',
  title: 'Threshold questions',
  intro: 'Your answers stand in place of the referrer’s. They suggest a route and say why; you decide.',
  questions: [
    ...asked('threshold_abuse_or_neglect', 'abuse or neglect', {
      label: 'Is abuse or neglect known or suspected?',
      why: 'Suspicion is enough. It need not be proved.',
      missing: 'Say whether abuse or neglect is known or suspected',
    }),
    ...asked('threshold_died', 'death', { label: 'Has a child died?', missing: 'Say whether a child has died' }),
    ...asked('threshold_seriously_harmed', 'serious harm', {
      label: 'Has a child been seriously harmed?',
      why: 'Life-threatening, life-changing or long-lasting, to body, mind or development. A child may recover and still have been seriously harmed.',
      missing: 'Say whether a child has been seriously harmed',
    }),
    ...asked('threshold_in_area', 'place', {
      label: 'Did it happen in our area, or outside England to a child who normally lives here?',
      why: 'The area where it happened notifies and reviews, and works with the home area.',
      missing: 'Say whether it happened in our area',
      alert: {
        when: { question: 'threshold_in_area', in: ['no'] },
        tone: 'notice',
        text: 'The area where it happened notifies and reviews. Speak to that area’s partnership today.',
      },
    }),
    ...asked('threshold_under_18', 'age', {
      label: 'Was the child under 18 on the day of the incident?',
      why: 'Counts where the dates do not tell. An age that is not known does not stop a notification.',
      missing: 'Say whether the child was under 18',
    }),
    ...asked('threshold_looked_after', 'looked-after', {
      label: 'Was the child looked-after at the time?',
      why: 'The death of a looked-after child is notified whatever the cause.',
      missing: 'Say whether the child was looked-after',
    }),
    ...asked('threshold_care_leaver', 'care leaver', {
      label: 'Was the young person a care leaver under 25?',
      why: 'The death of a care leaver up to and including age 24 is notified too.',
      missing: 'Say whether the young person was a care leaver',
    }),
    ...asked('near_miss', 'near miss', {
      label: 'Was it a near miss?',
      why: 'It could have led to serious harm, but did not.',
      missing: 'Say whether it was a near miss',
    }),
    ...asked('practice_issue', 'practice issue', {
      label: 'Does it raise a serious practice issue?',
      why: 'About how services worked, not what the family or one worker did wrong.',
      missing: 'Say whether it raises a serious practice issue',
    }),
    ...asked('several_agencies', 'several agencies', {
      label: 'Could more than one agency learn from it?',
      missing: 'Say whether more than one agency could learn from it',
    }),
  ],
} as const satisfies Section
