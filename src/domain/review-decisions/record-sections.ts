import { contributoryFactors } from '#domain/codes/contributory-factors.ts'
import type { Section } from '#domain/forms/form-definition.ts'
import { someOrNone } from './some-or-none.ts'

/** Who the child is comes before what happened. */
export const childSection = {
  id: 'child',
  title: 'The child',
  questions: [
    {
      id: 'childs_story',
      kind: 'long',
      label: 'Who is this child?',
      why: 'Start here. Whoever reads this should meet a child before an incident.',
      example:
        'Child 1 is four, loves diggers and speaks Twi with her grandmother. At nursery she was often the first to arrive and the last to be collected.',
      words: { max: 200 },
      required: true,
      missing: 'Say who the child is',
    },
  ],
} as const satisfies Section

export const factsSection = {
  id: 'facts',
  title: 'What is known',
  questions: [
    {
      id: 'facts_agreed',
      kind: 'long',
      label: 'Which facts does everybody agree on?',
      why: 'Only what could readily be established.',
      words: { max: 800 },
      required: true,
      missing: 'Set out the facts that everybody agrees on',
    },
    {
      id: 'facts_disputed_known',
      kind: 'choice',
      label: 'Do the agencies know some facts differently?',
      why: 'Two versions side by side tell more than one made smooth.',
      options: someOrNone('Yes, these', 'No, none'),
      required: true,
      missing: 'Say whether the agencies know some facts differently',
    },
    {
      id: 'facts_disputed',
      kind: 'rows',
      label: 'Facts known differently',
      rowName: 'Fact',
      max: 20,
      when: { question: 'facts_disputed_known', in: ['some'] },
      required: true,
      missing: 'Add at least one fact that is known differently',
      row: [
        { id: 'fact', kind: 'text', label: 'What it is about', required: true },
        { id: 'versions', kind: 'long', label: 'The versions', required: true, words: { max: 200 } },
        { id: 'source', kind: 'text', label: 'Who holds which', required: true },
      ],
    },
  ],
} as const satisfies Section

export const identitySection = {
  id: 'identity',
  title: 'Family, context and identity',
  questions: [
    {
      id: 'family_and_identity',
      kind: 'long',
      label: 'How did the family’s circumstances and identity shape what happened, and how services responded?',
      why: 'Ethnicity, culture, faith, language, disability, sex, poverty: and whether any was met with bias or discrimination.',
      words: { min: 60, max: 600 },
      required: true,
      missing: 'Say how circumstances and identity shaped what happened',
    },
  ],
} as const satisfies Section

export const safetySection = {
  id: 'safety',
  title: 'Safety now',
  intro: 'One of the purposes of a Rapid Review: to see whether any child needs something done at once.',
  questions: [
    {
      id: 'safety_needed',
      kind: 'choice',
      label: 'Does any child need something done now?',
      options: someOrNone('Yes', 'No, nothing more is needed'),
      required: true,
      missing: 'Say whether any child needs something done now',
    },
    {
      id: 'immediate_safety',
      kind: 'rows',
      label: 'What keeps children safe now',
      rowName: 'Safety action',
      max: 20,
      when: { question: 'safety_needed', in: ['some'] },
      required: true,
      missing: 'Add what is done to keep children safe',
      row: [
        { id: 'child', kind: 'text', label: 'Which child, by label', required: true },
        { id: 'risk', kind: 'long', label: 'The risk', required: true, words: { max: 100 } },
        { id: 'action', kind: 'long', label: 'What is done about it', required: true, words: { max: 100 } },
        { id: 'owner', kind: 'agency', label: 'Agency that sees to it', required: true },
        {
          id: 'done',
          kind: 'choice',
          label: 'Is it done?',
          required: true,
          options: [
            { code: 'done', label: 'Done' },
            { code: 'under_way', label: 'Under way' },
            { code: 'not_yet', label: 'Not yet' },
          ],
        },
      ],
    },
    {
      id: 'safety_none_because',
      kind: 'long',
      label: 'How do you know that nothing more is needed?',
      when: { question: 'safety_needed', in: ['none'] },
      words: { max: 200 },
      required: true,
      missing: 'Say how you know that nothing more is needed',
    },
  ],
} as const satisfies Section

export const episodesSection = {
  id: 'episodes',
  title: 'Key practice episodes',
  intro: 'One to six stretches of work that matter most for the learning.',
  questions: [
    {
      id: 'key_practice_episodes',
      kind: 'rows',
      label: 'Key practice episodes',
      why: 'Ask of each: why did it make sense to the people who were there?',
      rowName: 'Episode',
      min: 1,
      max: 6,
      required: true,
      missing: 'Add at least one key practice episode',
      row: [
        { id: 'period', kind: 'text', label: 'When', required: true },
        { id: 'what', kind: 'long', label: 'What happened', required: true, words: { max: 200 } },
        {
          id: 'why',
          kind: 'long',
          label: 'Why it made sense at the time',
          required: true,
          words: { min: 30, max: 300 },
        },
        {
          id: 'factors',
          kind: 'choices',
          label: 'What shaped the work',
          required: true,
          min: 1,
          max: 5,
          options: contributoryFactors,
        },
      ],
    },
  ],
} as const satisfies Section
