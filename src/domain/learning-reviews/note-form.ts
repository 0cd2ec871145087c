import { type FormDefinition, missingReasons } from '#domain/forms/form-definition.ts'

export const noteSectionId = 'notes'

/** What one agency writes for a learning review: an answer to each of the review's questions, and what it would add. */
export function noteForm(questions: readonly string[]): FormDefinition {
  return {
    id: 'review-notes',
    version: 1,
    title: 'Notes for the learning review',
    sections: [
      {
        id: noteSectionId,
        title: 'What your agency can tell',
        intro: 'Write about your own agency’s work: what happened, and why it made sense then. Roles, not names.',
        questions: [
          ...questions.map(
            (label, index) =>
              ({
                id: `question_${index + 1}`,
                kind: 'long',
                label,
                required: true,
                skippable: missingReasons,
                missing: `Answer question ${index + 1}, or say why not`,
                words: { max: 800 },
              }) as const,
          ),
          {
            id: 'what_worked',
            kind: 'long',
            label: 'What worked well?',
            why: 'Good practice counts, and is shared with the rest.',
            required: true,
            skippable: missingReasons,
            missing: 'Say what worked well, or why not',
            words: { max: 400 },
          },
          {
            id: 'anything_else',
            kind: 'long',
            label: 'Is there anything else that the review should know?',
            words: { max: 400 },
          },
        ],
      },
    ],
  }
}
