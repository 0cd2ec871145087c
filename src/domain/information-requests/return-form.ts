import type { AnswersOf } from '#domain/forms/answers.ts'
import { type FormDefinition, missingReasons, type Section } from '#domain/forms/form-definition.ts'
import { actionSection } from './return-sections/action.ts'
import { agencySection } from './return-sections/agency.ts'
import { analysisSection } from './return-sections/analysis.ts'
import { childSection } from './return-sections/child.ts'
import { chronologySection } from './return-sections/chronology.ts'
import { familySection } from './return-sections/family.ts'
import { identitySection } from './return-sections/identity.ts'
import { involvementSection } from './return-sections/involvement.ts'
import { learningSection } from './return-sections/learning.ts'
import { processesSection } from './return-sections/processes.ts'
import { signOffSection } from './return-sections/sign-off.ts'
import { staffSection } from './return-sections/staff.ts'
import { viewSection } from './return-sections/view.ts'

/** What every agency is asked for a Rapid Review: sections A to M (forms.md 5b). */
export const returnForm = {
  id: 'agency-return',
  version: 1,
  title: 'Agency return',
  sections: [
    agencySection,
    familySection,
    involvementSection,
    chronologySection,
    childSection,
    identitySection,
    analysisSection,
    learningSection,
    actionSection,
    processesSection,
    viewSection,
    staffSection,
    signOffSection,
  ],
} as const satisfies FormDefinition

export type ReturnAnswers = AnswersOf<typeof returnForm>

/** What this review asks beyond the form: of every agency, and of this one alone. */
export type QuestionsAsked = { readonly questions: readonly string[]; readonly extraQuestions: readonly string[] }

const extraSectionId = 'questions'

const made = new Map<string, FormDefinition>()

/** The form one agency fills in: the same object for the same questions, so that what is made of it is made once. */
export function returnFormFor({ questions, extraQuestions }: QuestionsAsked): FormDefinition {
  if (questions.length + extraQuestions.length === 0) return returnForm
  const key = JSON.stringify([questions, extraQuestions])
  const form = made.get(key) ?? withExtraSection(questions, extraQuestions)
  made.set(key, form)
  return form
}

function withExtraSection(questions: readonly string[], extraQuestions: readonly string[]): FormDefinition {
  const extra: Section = {
    id: extraSectionId,
    title: 'Questions of this review',
    intro: 'Answer what your agency can know. Where it cannot, say so.',
    questions: [
      ...questions.map((label, index) => asked(`question_${index + 1}`, label)),
      ...extraQuestions.map((label, index) => asked(`extra_${index + 1}`, label)),
    ],
  }
  const sections: readonly Section[] = returnForm.sections
  return { ...returnForm, sections: [...sections.slice(0, -1), extra, ...sections.slice(-1)] }
}

const asked = (id: string, label: string) =>
  ({
    id,
    kind: 'long',
    label,
    words: { max: 500 },
    required: true,
    skippable: missingReasons,
    missing: `Answer “${label}”, or say why not`,
  }) as const
