import { practiceThemeOptions } from '#domain/codes/practice-themes.ts'
import { yesNoOptions } from '#domain/codes/yes-no.ts'
import type { Section } from '#domain/forms/form-definition.ts'
import { someOrNone } from './some-or-none.ts'

export const goodPracticeSection = {
  id: 'good-practice',
  title: 'Good practice',
  questions: [
    {
      id: 'good_practice_seen',
      kind: 'choice',
      label: 'Was there practice to learn from because it worked?',
      options: someOrNone('Yes', 'None was seen'),
      required: true,
      missing: 'Say whether there was good practice',
    },
    {
      id: 'good_practice',
      kind: 'rows',
      label: 'Good practice',
      rowName: 'Good practice',
      max: 20,
      when: { question: 'good_practice_seen', in: ['some'] },
      required: true,
      missing: 'Add at least one piece of good practice',
      row: [
        { id: 'agency', kind: 'agency', label: 'Agency' },
        { id: 'what', kind: 'long', label: 'What was done, and what it changed', required: true, words: { max: 150 } },
      ],
    },
    {
      id: 'good_practice_none_because',
      kind: 'long',
      label: 'Where did you look for it?',
      when: { question: 'good_practice_seen', in: ['none'] },
      words: { max: 150 },
      required: true,
      missing: 'Say where you looked for good practice',
    },
  ],
} as const satisfies Section

const point = {
  id: 'point',
  kind: 'long',
  label: 'What is to be learned, and why',
  required: true,
  words: { min: 15, max: 200 },
} as const
const themes = {
  id: 'themes',
  kind: 'choices',
  label: 'Themes',
  required: true,
  min: 1,
  max: 5,
  options: practiceThemeOptions,
} as const
const action = {
  id: 'action',
  kind: 'long',
  label: 'What follows from it',
  required: true,
  words: { max: 100 },
} as const

export const learningSection = {
  id: 'learning',
  title: 'Learning',
  questions: [
    {
      id: 'learning_single_agency',
      kind: 'rows',
      label: 'Learning for one agency',
      rowName: 'Learning point',
      max: 30,
      required: true,
      skippable: ['NOT_APPLICABLE'],
      missing: 'Add the learning for single agencies, or say that there is none',
      row: [{ id: 'agency', kind: 'agency', label: 'Agency that owns it', required: true }, point, themes, action],
    },
    {
      id: 'learning_multi_agency',
      kind: 'rows',
      label: 'Learning for several agencies together',
      rowName: 'Learning point',
      max: 30,
      required: true,
      skippable: ['NOT_APPLICABLE'],
      missing: 'Add the learning for several agencies, or say that there is none',
      row: [point, themes, action, { id: 'owner', kind: 'agency', label: 'Agency that leads on it', required: true }],
    },
  ],
} as const satisfies Section

export const historySection = {
  id: 'history',
  title: 'Seen before',
  questions: [
    {
      id: 'repeat_learning_found',
      kind: 'choice',
      label: 'Have earlier local reviews found the same?',
      why: 'One of the statutory considerations asks about improvements identified before.',
      options: someOrNone('Yes', 'None found'),
      required: true,
      missing: 'Say whether earlier local reviews found the same',
    },
    {
      id: 'repeat_learning',
      kind: 'rows',
      label: 'What was found before',
      rowName: 'Earlier review',
      max: 20,
      when: { question: 'repeat_learning_found', in: ['some'] },
      required: true,
      missing: 'Add the earlier review that found the same',
      row: [
        { id: 'reference', kind: 'text', label: 'Review', required: true },
        { id: 'what', kind: 'long', label: 'What it found, and what has changed since', required: true },
      ],
    },
  ],
} as const satisfies Section

export const widerSection = {
  id: 'wider',
  title: 'Beyond this case',
  questions: [
    {
      id: 'national_issue',
      kind: 'choice',
      label: 'Is there something for the Panel or the government to act on?',
      options: yesNoOptions.filter(({ code }) => code !== 'not_yet_asked'),
      required: true,
      missing: 'Say whether there is a national issue',
    },
    {
      id: 'national_issue_what',
      kind: 'long',
      label: 'What is it?',
      when: { question: 'national_issue', in: ['yes'] },
      words: { max: 300 },
      required: true,
      missing: 'Say what the national issue is',
    },
    {
      id: 'family_told',
      kind: 'long',
      label: 'Who tells the family what, and when?',
      why: 'Police or a court may limit what can be said now. Say so here.',
      words: { max: 200 },
      required: true,
      missing: 'Say who tells the family what, and when',
    },
  ],
} as const satisfies Section

export const gapsSection = {
  id: 'gaps',
  title: 'What is not known yet',
  intro: 'Shown in the report as it stands: a gap that is named misleads nobody.',
  questions: [
    {
      id: 'information_gaps_known',
      kind: 'choice',
      label: 'Is there information that the review did not have?',
      options: someOrNone('Yes', 'No'),
      required: true,
      missing: 'Say whether information is missing',
    },
    {
      id: 'information_gaps',
      kind: 'rows',
      label: 'Information the review did not have',
      rowName: 'Gap',
      max: 30,
      when: { question: 'information_gaps_known', in: ['some'] },
      required: true,
      missing: 'Add what the review did not have',
      row: [
        { id: 'agency', kind: 'agency', label: 'Agency that may hold it' },
        { id: 'what', kind: 'long', label: 'What is missing, and why', required: true, words: { max: 150 } },
        { id: 'effect', kind: 'long', label: 'What it means for the conclusions', words: { max: 100 } },
      ],
    },
  ],
} as const satisfies Section
