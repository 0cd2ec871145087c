import { eventTypes, typesOfContact } from '#domain/codes/event-types.ts'
import { evidenceTypes } from '#domain/codes/evidence-types.ts'
import { practiceThemeOptions } from '#domain/codes/practice-themes.ts'
import { missingReasons, type RowQuestion, type Section } from '#domain/forms/form-definition.ts'
import { yesOrNo } from './plain-options.ts'

const onContact = { question: 'event_type', in: typesOfContact } as const

/** One line of an agency's chronology (forms.md section 7). The agency is the return's own. */
const chronologyRow = [
  { id: 'start', kind: 'udate', label: 'When was it?', notFuture: true, required: true },
  { id: 'event_type', kind: 'choice', label: 'What kind of event?', options: eventTypes, required: true },
  { id: 'start_time', kind: 'text', label: 'At what time?', example: '14:30, or ?14:30 if not sure', maxLength: 20 },
  { id: 'end', kind: 'udate', label: 'Until when?', notFuture: true, notBefore: 'start' },
  {
    id: 'event',
    kind: 'long',
    label: 'What happened?',
    why: 'Facts only. Roles, not names.',
    words: { max: 200 },
    required: true,
  },
  {
    id: 'source',
    kind: 'text',
    label: 'Which record, or whose account?',
    example: 'Health visiting record',
    required: true,
  },
  { id: 'source_ref', kind: 'text', label: 'File, page or system number' },
  { id: 'evidence_type', kind: 'choice', label: 'How do you know?', options: evidenceTypes, required: true },
  { id: 'people', kind: 'text', label: 'Who was there?', example: 'Child 1, his aunt, the health visitor' },
  {
    id: 'child_seen',
    kind: 'choice',
    label: 'Was the child seen?',
    options: yesOrNo,
    required: true,
    skippable: missingReasons,
    when: onContact,
  },
  {
    id: 'seen_alone',
    kind: 'choice',
    label: 'Was the child seen alone?',
    options: yesOrNo,
    required: true,
    skippable: missingReasons,
    when: { all: [onContact, { question: 'child_seen', in: ['yes'] }] },
  },
  { id: 'voice', kind: 'long', label: 'What did the child say or show?', words: { max: 150 } },
  { id: 'response', kind: 'long', label: 'What was done, and in which role?', words: { max: 150 } },
  {
    id: 'significance',
    kind: 'choice',
    label: 'How much does it matter to the review?',
    options: [
      { code: 'KEY', label: 'Key' },
      { code: 'RELEVANT', label: 'Relevant' },
      { code: 'BACKGROUND', label: 'Background' },
    ],
    required: true,
  },
  {
    id: 'analysis',
    kind: 'long',
    label: 'Was this the practice you would expect? Why was it so?',
    words: { max: 200 },
    when: { question: 'significance', in: ['KEY', 'RELEVANT'] },
  },
  {
    id: 'practice',
    kind: 'choice',
    label: 'What does it show?',
    options: [
      { code: 'GOOD_PRACTICE', label: 'Good practice' },
      { code: 'MISSED_OPPORTUNITY', label: 'An opportunity that was missed' },
      { code: 'NEITHER', label: 'Neither' },
    ],
    when: { question: 'significance', in: ['KEY', 'RELEVANT'] },
  },
  {
    id: 'themes',
    kind: 'choices',
    label: 'Themes',
    options: practiceThemeOptions,
    max: 5,
    when: { question: 'significance', in: ['KEY', 'RELEVANT'] },
  },
  {
    id: 'visibility',
    kind: 'choice',
    label: 'Who may read this line?',
    options: [
      { code: 'ALL', label: 'Everybody who reads the return' },
      {
        code: 'RESTRICTED',
        label: 'Ask us before it is shared further',
        hint: 'Until you agree, those who run the review alone read it',
      },
      { code: 'WITHHELD', label: 'Nobody beyond those who run the review' },
    ],
    required: true,
  },
  {
    id: 'visibility_reason',
    kind: 'text',
    label: 'Why?',
    example: 'It names an informant in a criminal investigation.',
    maxLength: 500,
    required: true,
    when: { question: 'visibility', in: ['RESTRICTED', 'WITHHELD'] },
  },
] as const satisfies readonly RowQuestion[]

export const chronologySection = {
  id: 'chronology',
  title: 'D. Significant events',
  questions: [
    {
      id: 'chronology',
      kind: 'rows',
      rowName: 'Event',
      label: 'Which events matter?',
      why: 'What changed the risk, what was known, and what was decided: not every contact. Twenty good lines serve better than two hundred.',
      row: chronologyRow,
      required: true,
      skippable: missingReasons,
      missing: 'Add the events that matter, or say why there are none',
    },
  ],
} as const satisfies Section
