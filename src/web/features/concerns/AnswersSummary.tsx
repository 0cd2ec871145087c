import { type FormValues, sectionsThatApply } from '#domain/forms/answers.ts'
import { type DisplayLookups, displayAnswer } from '#domain/forms/display-answer.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import type { AppLinkTo } from '../../parts/AppLink.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { SummaryList } from '../../parts/SummaryList.tsx'
import styles from './concerns.module.css'

type AnswersSummaryProps = {
  form: FormDefinition
  values: FormValues
  lookups: DisplayLookups
  /** The heading level below the one around it. */
  level: 2 | 3
  /** Where an answer can be changed; absent once it was sent. */
  changeLink?: (sectionId: string, questionId: string) => AppLinkTo
  problems?: ReadonlyMap<string, string>
}

/** Every question that applies with its answer, in the order and words of the form. */
export function AnswersSummary({ form, values, lookups, level, changeLink, problems }: AnswersSummaryProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return sectionsThatApply(form, values.answers)
    .filter((section) => section.questions.length > 0)
    .map((section) => (
      <section key={section.id} className={styles.summary}>
        <Heading>{section.title}</Heading>
        <SummaryList
          rows={section.questions.map((question) => {
            const missing = problems?.get(question.id)
            const given = { value: values.answers[question.id], skipped: values.skipped[question.id] }
            return {
              term: question.label,
              value: <Lines lines={displayAnswer(question, given, lookups)} />,
              ...(missing && { missing }),
              ...(changeLink && { action: { label: 'Change', link: changeLink(section.id, question.id) } }),
            }
          })}
        />
      </section>
    ))
}
