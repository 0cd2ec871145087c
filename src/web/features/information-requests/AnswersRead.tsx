import type { ReactNode } from 'react'
import { type FormValues, sectionsThatApply } from '#domain/forms/answers.ts'
import { type DisplayLookups, displayAnswer } from '#domain/forms/display-answer.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import type { AppLinkTo } from '../../parts/AppLink.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { SummaryList } from '../../parts/SummaryList.tsx'
import styles from './requests.module.css'

type AnswersReadProps = {
  form: FormDefinition
  values: FormValues
  lookups: DisplayLookups
  /** Questions whose answers the reader may not have. */
  withheld?: readonly string[]
  problems?: ReadonlyMap<string, string>
  changeLink?: (sectionId: string, questionId: string) => AppLinkTo
  /** What stands below one answer: a comment, or the way to make one. */
  below?: (questionId: string, label: string) => ReactNode
}

/** Every question that applies with its answer, in the order and words of the form. */
export function AnswersRead({ form, values, lookups, withheld = [], problems, changeLink, below }: AnswersReadProps) {
  return sectionsThatApply(form, values.answers)
    .filter(({ questions }) => questions.length > 0)
    .map((section) => (
      <section key={section.id} className={styles.part}>
        <h2>{section.title}</h2>
        <SummaryList
          rows={section.questions.map((question) => {
            const missing = problems?.get(question.id)
            const given = { value: values.answers[question.id], skipped: values.skipped[question.id] }
            const lines = withheld.includes(question.id) ? ['Withheld'] : displayAnswer(question, given, lookups)
            return {
              term: question.label,
              value: (
                <>
                  <Lines lines={lines} />
                  {below?.(question.id, question.label)}
                </>
              ),
              ...(missing && { missing }),
              ...(changeLink && { action: { label: 'Change', link: changeLink(section.id, question.id) } }),
            }
          })}
        />
      </section>
    ))
}
