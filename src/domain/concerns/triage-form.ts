import type { AnswersOf, FormValues } from '#domain/forms/answers.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { type FormProblem, problemsIn } from '#domain/forms/form-problems.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import {
  codingSection,
  duplicateSection,
  outcomeSection,
  safetyCheckSection,
  suggestionsSection,
  thresholdViewSection,
} from './triage-sections.ts'
import { triageThresholdSection } from './triage-threshold-section.ts'

/** The Business Manager's triage record (forms.md section 3). Who was consulted and what was sent are kept apart. */
export const triageForm = {
  id: 'triage-record',
  version: 1,
  title: 'Triage record',
  sections: [
    safetyCheckSection,
    duplicateSection,
    triageThresholdSection,
    thresholdViewSection,
    suggestionsSection,
    codingSection,
    outcomeSection,
  ],
} as const satisfies FormDefinition

export type TriageAnswersGiven = AnswersOf<typeof triageForm>

/** What only acts may set: looking for the child in other cases answers these. */
export const setByActs: readonly string[] = duplicateSection.questions.map(({ id }) => id)

/** Codes that begin as the referrer chose them; the triager may change them. */
const begunByReferrer = ['practice_themes', 'harm_features'] as const

/** The record with what it begins with, where nothing was written yet. */
export function withWhatTheReferrerChose(record: StoredAnswers, referral: StoredAnswers): StoredAnswers {
  const begun = begunByReferrer.flatMap((id) => {
    const chosen = referral[id]
    return chosen?.value === undefined || record[id] ? [] : [[id, { ...chosen, rev: 0 }] as const]
  })
  return { ...Object.fromEntries(begun), ...record }
}

/**
 * All that keeps an outcome from being recorded, in the order of the questions. Asking the referrer waits for
 * nothing but the questions themselves.
 */
export function problemsBeforeOutcome(values: FormValues, today: string): readonly FormProblem[] {
  if (values.answers.outcome !== 'NEED_INFO') return problemsIn(triageForm, values, today)
  const asked = outcomeSection.questions.map(({ id }) => String(id))
  return problemsIn(triageForm, values, today).filter(({ questionId }) => asked.includes(questionId))
}
