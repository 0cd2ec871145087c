import { caseTitle } from '#domain/cases/case-title.ts'
import { practiceThemeOptions } from '#domain/codes/practice-themes.ts'
import type { Answers } from '#domain/forms/answers.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { ageAtInWords, wholeYearsAt } from '#domain/time/age.ts'
import type { UncertainDate } from '#domain/time/uncertain-date.ts'
import type { PersonRow } from './drafts.ts'

// The submission schema has checked the answers against their questions' kinds.
const dateOf = (answer: unknown) => answer as UncertainDate | undefined

/** A title from nothing that identifies anyone, for lists and headings. */
export function titleOf(answers: Answers, people: readonly PersonRow[]) {
  const children = people.map(({ answers: stored }) => valuesOf(stored).answers).filter(isSubjectChild)
  const [theme] = Array.isArray(answers.practice_themes) ? answers.practice_themes : []
  return caseTitle({
    children: children.map((child) =>
      child.born === 'unborn' ? 'unborn' : (wholeYearsAt(dateOf(child.dob), dateOf(answers.incident_date)) ?? null),
    ),
    nearMiss: answers.near_miss === 'yes',
    topic: practiceThemeOptions.find((option) => option.code === theme)?.label,
  })
}

/** Whether the case is about this person. */
export const isSubjectChild = ({ role_in_case }: Answers) =>
  Array.isArray(role_in_case) && role_in_case.includes('subject_child')

/** Each person's age at the incident in words: what readers see in place of a date of birth. */
export const agesAtIncident = (answers: Answers, people: readonly PersonRow[]) =>
  people.map(({ id, answers: stored }) => {
    const { born, dob } = valuesOf(stored).answers
    return [id, born === 'unborn' ? 'unborn' : ageAtInWords(dateOf(dob), dateOf(answers.incident_date))] as const
  })
