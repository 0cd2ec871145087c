import { contributoryFactors } from '#domain/codes/contributory-factors.ts'
import { missingReasons, type Question, type Section } from '#domain/forms/form-definition.ts'

type Words = Pick<Question, 'label' | 'why' | 'example' | 'missing'>

/** A question of the analysis: a paragraph or two, and its own reason where nothing can be said. */
const analysed = <const Id extends string>(id: Id, max: number, words: Words) =>
  ({ id, kind: 'long', words: { min: 40, max }, required: true, skippable: missingReasons, ...words }) as const

export const analysisSection = {
  id: 'analysis',
  title: 'G. Analysis',
  intro:
    'We look for what shaped the work, not for who is to blame. People did what made sense to them at the time: say why it did.',
  questions: [
    {
      id: 'what_happened_and_why',
      kind: 'long',
      label: 'What happened at the key moments, and why did it make sense then?',
      why: 'Take each key moment in turn: what was done, what people knew and expected, and what around them led to it.',
      example:
        'The duty team closed the contact because the health visitor was already involved. Nobody could see that her visits had ended in May: the two systems do not show each other’s closures.',
      words: { min: 150, max: 1000 },
      required: true,
      skippable: missingReasons,
      missing: 'Say what happened at the key moments and why, or why you cannot',
    },
    {
      id: 'contributory_factors',
      kind: 'choices',
      label: 'What shaped the work?',
      options: contributoryFactors,
      min: 1,
      required: true,
      skippable: missingReasons,
      missing: 'Choose what shaped the work',
    },
    {
      id: 'contributory_factors_other',
      kind: 'text',
      label: 'What else shaped it?',
      maxLength: 500,
      required: true,
      missing: 'Say what else shaped the work',
      when: { question: 'contributory_factors', in: ['OTHER'] },
    },
    {
      id: 'policy_followed',
      kind: 'choice',
      label: 'Did practice follow your policies and procedures?',
      options: [
        { code: 'YES', label: 'Yes' },
        { code: 'PARTLY', label: 'Partly' },
        { code: 'NO', label: 'No' },
        { code: 'NO_POLICY', label: 'There is no policy for it' },
      ],
      required: true,
      skippable: missingReasons,
      missing: 'Say whether practice followed your policies',
    },
    {
      ...analysed('policy_explained', 300, {
        label: 'Which policies, and what made them easy or hard to follow?',
        missing: 'Say which policies, and what made them easy or hard to follow',
      }),
      when: { question: 'policy_followed', in: ['YES', 'PARTLY', 'NO', 'NO_POLICY'] },
    },
    analysed('good_practice', 300, {
      label: 'What went well, and why?',
      why: 'What made it possible here is what could make it possible elsewhere.',
      missing: 'Say what went well, or why you cannot',
    }),
    analysed('missed_opportunities', 400, {
      label: 'Where could the work have gone another way?',
      why: 'Look at what would have had to be different around people: time, information, rules, support.',
      example:
        'Had the discharge letter reached the school, its nurse would have known to ask about the medicine. Letters go only to the GP.',
      missing: 'Say where the work could have gone another way, or why you cannot',
    }),
    analysed('information_sharing', 400, {
      label: 'How did information reach you, and leave you?',
      why: 'What came late, in part or not at all, and what stood in its way.',
      missing: 'Say how information was shared, or why you cannot',
    }),
    analysed('supervision_management', 300, {
      label: 'How did supervision and management help people think?',
      missing: 'Say how supervision and management worked, or why you cannot',
    }),
    {
      id: 'escalation_used',
      kind: 'choice',
      label: 'When people disagreed, was it escalated?',
      options: [
        { code: 'NO_NEED', label: 'There was no need' },
        { code: 'USED', label: 'Yes' },
        { code: 'SHOULD_HAVE_BEEN', label: 'No, and it would have helped' },
      ],
      required: true,
      skippable: missingReasons,
      missing: 'Say whether a disagreement was escalated',
    },
    {
      id: 'escalation_explained',
      kind: 'long',
      label: 'What came of it, or what stood in its way?',
      words: { max: 250 },
      required: true,
      missing: 'Say what came of the escalation, or what stood in its way',
      when: { question: 'escalation_used', in: ['USED', 'SHOULD_HAVE_BEEN'] },
    },
  ],
} as const satisfies Section
