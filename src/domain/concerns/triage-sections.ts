import { harmFeatureOptions } from '#domain/codes/harm-features.ts'
import { practiceThemeOptions } from '#domain/codes/practice-themes.ts'
import { reviewMethods } from '#domain/codes/review-methods.ts'
import { thresholdViews, triageOutcomes } from '#domain/codes/triage-outcomes.ts'
import type { Section } from '#domain/forms/form-definition.ts'

export const safetyCheckSection = {
  id: 'safety',
  title: 'Is every child safe now?',
  questions: [
    {
      id: 'safety_confirmed',
      kind: 'choice',
      label: 'Have you confirmed that every child is safe now?',
      why: 'The referral says what was known when it was sent. Ask again, today.',
      options: [
        { code: 'yes', label: 'Yes, confirmed' },
        { code: 'no', label: 'No, a child is not safe' },
        { code: 'not_confirmed', label: 'It could not be confirmed yet' },
      ],
      required: true,
      missing: 'Say whether you have confirmed that every child is safe now',
      alert: {
        when: { question: 'safety_confirmed', in: ['no', 'not_confirmed'] },
        tone: 'urgent',
        text: 'Act first. Call 999 if a child is in immediate danger. Otherwise call the MASH (Multi-Agency Safeguarding Hub) now. Triage can wait; what you write is kept.',
      },
    },
    {
      id: 'safety_how',
      kind: 'long',
      label: 'How do you know, and what was done?',
      example:
        'Rang the allocated social worker, who saw both children at home this morning. A safety plan is in place.',
      words: { max: 200 },
      required: true,
      missing: 'Say how you know whether the children are safe',
    },
    {
      id: 'safety_by',
      kind: 'text',
      label: 'Who confirmed it?',
      why: 'Role and agency are enough.',
      required: true,
      missing: 'Say who confirmed whether the children are safe',
    },
  ],
} as const satisfies Section

/** Answered by looking for the child in other cases, not by typing. */
export const duplicateSection = {
  id: 'duplicates',
  title: 'Has this come before?',
  questions: [
    {
      id: 'duplicate_check',
      kind: 'choice',
      label: 'Is there another case about the same child?',
      options: [
        { code: 'NONE', label: 'None' },
        { code: 'LINKED', label: 'Yes, linked to it' },
        { code: 'DUPLICATE', label: 'Yes, the same incident' },
      ],
      required: true,
      missing: 'Look for other cases about the same child, and say what you found',
    },
    {
      id: 'duplicates_judged',
      kind: 'rows',
      label: 'What was found',
      rowName: 'Case',
      row: [
        { id: 'reference', kind: 'text', label: 'Reference' },
        {
          id: 'verdict',
          kind: 'choice',
          label: 'Finding',
          options: [
            { code: 'LINKED', label: 'Linked' },
            { code: 'DIFFERENT', label: 'Not the same child, or nothing to do with it' },
          ],
        },
        { id: 'reason', kind: 'long', label: 'Why' },
      ],
    },
  ],
} as const satisfies Section

export const thresholdViewSection = {
  id: 'threshold-view',
  title: 'Your view of the threshold',
  questions: [
    {
      id: 'threshold_view',
      kind: 'choice',
      label: 'What is your view?',
      options: thresholdViews,
      required: true,
      missing: 'Give your view of the threshold',
    },
    {
      id: 'threshold_reason',
      kind: 'long',
      label: 'Why?',
      why: 'Whoever looks back at this later should understand it without asking you.',
      words: { max: 300 },
      required: true,
      missing: 'Give the reason for your view of the threshold',
    },
  ],
} as const satisfies Section

export const suggestionsSection = {
  id: 'suggestions',
  title: 'What you would suggest to the group',
  questions: [
    {
      id: 'suggested_methods',
      kind: 'choices',
      label: 'Which methods might suit?',
      why: 'A suggestion: the group chooses.',
      options: reviewMethods,
      max: 3,
    },
    {
      id: 'suggested_agencies',
      kind: 'agencies',
      label: 'Which agencies should take part?',
      why: 'Before a meeting you choose from these who may read the referral.',
    },
  ],
} as const satisfies Section

export const codingSection = {
  id: 'coding',
  title: 'Themes and features',
  intro: 'They begin with what the referrer chose. Change them where you see it differently.',
  questions: [
    {
      id: 'practice_themes',
      kind: 'choices',
      label: 'Which practice themes does it raise?',
      why: 'By these codes the group sees whether something has come up before. Up to five.',
      options: practiceThemeOptions,
      min: 1,
      max: 5,
      required: true,
      missing: 'Choose one to five practice themes',
    },
    {
      id: 'harm_features',
      kind: 'choices',
      label: 'What kind of harm or risk was there?',
      options: harmFeatureOptions,
      required: true,
      skippable: ['NOT_KNOWN', 'NOT_APPLICABLE'],
      missing: 'Choose the kinds of harm or risk, or say why there are none',
    },
  ],
} as const satisfies Section

const sin = { question: 'outcome', in: ['TO_SIN'] } as const

export const outcomeSection = {
  id: 'outcome',
  title: 'Outcome',
  questions: [
    {
      id: 'outcome',
      kind: 'choice',
      label: 'What happens next?',
      options: triageOutcomes,
      required: true,
      missing: 'Choose what happens next',
    },
    {
      id: 'questions_for_referrer',
      kind: 'long',
      label: 'What do you want to ask the referrer?',
      why: 'They read exactly this, and answer in the same place. Ask for what you need to decide, and for nothing more.',
      example: '1. When was the child last seen, and by whom? 2. Which health visiting team was told?',
      words: { max: 400 },
      required: true,
      missing: 'Write what you want to ask the referrer',
      when: { question: 'outcome', in: ['NEED_INFO'] },
    },
    {
      id: 'advice_given',
      kind: 'long',
      label: 'What do you advise?',
      why: 'The letter to the referrer begins with this.',
      words: { max: 400 },
      required: true,
      missing: 'Write what you advise',
      when: { question: 'outcome', in: ['ADVICE_OUTSIDE_PROCESS'] },
    },
    {
      id: 'other_route',
      kind: 'text',
      label: 'Which route?',
      why: 'The referrer reads this: name the process and whom to ask.',
      example: 'Safeguarding Adults Review, LADO, a complaint, the Child Death Overview Panel.',
      required: true,
      missing: 'Say which route it takes instead',
      when: { question: 'outcome', in: ['OTHER_ROUTE'] },
    },
    {
      id: 'la_aware_on',
      kind: 'date',
      label: 'When did the council become aware of the incident?',
      why: 'Ask; do not guess. The council’s five working days to notify count from that day.',
      notFuture: true,
      required: true,
      missing: 'Enter the day the council became aware of the incident',
      when: sin,
    },
    {
      id: 'told_by',
      kind: 'text',
      label: 'Who told whom?',
      example: 'The ward sister told the duty social worker.',
      required: true,
      missing: 'Say who told whom in the council',
      when: sin,
    },
    {
      id: 'outcome_reason',
      kind: 'long',
      label: 'Why this?',
      words: { max: 300 },
      required: true,
      missing: 'Give the reason for this outcome',
      when: {
        question: 'outcome',
        in: ['ADVICE_OUTSIDE_PROCESS', 'TO_SIN', 'OTHER_ROUTE'],
      },
    },
  ],
} as const satisfies Section
