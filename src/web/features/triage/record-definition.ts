import type { Triage } from '#contract/triage.ts'
import { yesNoOptions } from '#domain/codes/yes-no.ts'
import { triageForm } from '#domain/concerns/triage-form.ts'
import type { FormDefinition, Question } from '#domain/forms/form-definition.ts'

const words = new Map<string, string>(yesNoOptions.map(({ code, label }) => [code, label.toLowerCase()]))

/** The form, with what the referrer answered at each question that both were asked. */
export function definitionFor({ answers }: Triage['referral']): FormDefinition {
  const said = (id: string) => {
    const answer = answers[id as keyof typeof answers]
    if (!answer) return undefined
    if (id === 'practice_issue') return 'The referrer named practice themes.'
    if (id === 'several_agencies') return 'The referrer named more than one agency.'
    return `The referrer answered: ${words.get(answer)}.`
  }
  const withAnswer = (question: Question): Question => {
    const why = [said(question.id), question.why].filter(Boolean).join(' ')
    return why ? { ...question, why } : question
  }
  const sections = triageForm.sections.map((section) => ({ ...section, questions: section.questions.map(withAnswer) }))
  return { ...triageForm, sections }
}
