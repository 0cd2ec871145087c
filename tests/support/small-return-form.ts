import type { FormDefinition, MissingReason } from '#domain/forms/form-definition.ts'
import type { Block, Paragraph } from '#domain/return-documents/blocks.ts'

const skippable: readonly MissingReason[] = ['NOT_KNOWN', 'NOT_APPLICABLE']
/** A form with a question of every kind that a document may answer. */
export const smallForm: FormDefinition = {
  id: 'small',
  version: 1,
  title: 'A small form',
  sections: [
    {
      id: 'first',
      title: 'A. First',
      intro: 'Only what you know.',
      questions: [
        { id: 'role', kind: 'text', label: 'What is your role?', why: 'So that we know.' },
        { id: 'story', kind: 'long', label: 'What happened?', skippable },
        { id: 'on', kind: 'date', label: 'On which day was it?', skippable },
        { id: 'about', kind: 'udate', label: 'When was it, roughly?' },
      ],
    },
    {
      id: 'second',
      title: 'B. Second',
      questions: [
        {
          id: 'seen',
          kind: 'choice',
          label: 'Was the child seen?',
          options: [
            { code: 'yes', label: 'Yes' },
            { code: 'no', label: 'No' },
          ],
        },
        { id: 'agencies', kind: 'agencies', label: 'Which agencies were there?' },
        { id: 'who', kind: 'people', roles: 'anyone', label: 'Who was there?', noneKnown: true },
        { id: 'points', kind: 'list', label: 'What stands out?' },
        { id: 'sure', kind: 'declaration', label: 'To end with', statement: 'This is right.' },
        { id: 'files', kind: 'files', label: 'Which files belong to it?', accept: ['pdf'] },
      ],
    },
  ],
}
/** Whom and what its answers may name. */
export const nameable = {
  today: '2026-06-22',
  people: [{ id: 'p1', label: 'Child 1' }],
  agencies: [
    { code: 'SCHOOL', name: 'School or academy trust' },
    { code: 'POLICE', name: 'Police' },
  ],
}

/** A paragraph as it stands in a document. */
export const p = (text: string, list?: 'bullet' | 'number', level = 0): Paragraph =>
  list ? { kind: 'paragraph', text, list, level } : { kind: 'paragraph', text }
/** The frame into which an answer is written. */
export const box = (...lines: (string | Block)[]): Block => ({
  kind: 'table',
  rows: [[lines.map((line) => (typeof line === 'string' ? p(line) : line))]],
})
/** A table of lines and cells. */
export const rows = (...lines: string[][]): Block => ({
  kind: 'table',
  rows: lines.map((cells) => cells.map((text) => [p(text)])),
})
