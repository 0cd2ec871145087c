import type { Question } from '#domain/forms/form-definition.ts'
import { explainingHints, explainingSections } from '#domain/information-requests/explaining-hints.ts'
import { returnForm } from '#domain/information-requests/return-form.ts'
import type { Advice } from '../../form/form-surroundings.tsx'

// Long answers of the child, identity, analysis and learning; in learning those of each learning point as well.
const explained: ReadonlySet<string> = new Set(
  returnForm.sections
    .filter(({ id }) => explainingSections.includes(id))
    .flatMap(({ questions }): readonly Question[] => questions)
    .flatMap((question) => [question, ...(question.kind === 'rows' ? question.row : [])])
    .filter(({ kind }) => kind === 'long')
    .map(({ id }) => id),
)

/** What might help an answer explain; nothing where it is not meant to. */
export const adviseOnReturn = (questionId: string, text: string, least: number | undefined): readonly Advice[] =>
  explained.has(questionId) ? explainingHints(text, least) : []
