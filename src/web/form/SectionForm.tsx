import { useEffect, useMemo } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { problemWith } from '#domain/forms/answer-problems.ts'
import { type FormValues, sectionsThatApply } from '#domain/forms/answers.ts'
import type { FormDefinition, Question } from '#domain/forms/form-definition.ts'
import type { AutosaveQueue } from './autosave-queue.ts'
import styles from './form.module.css'
import { type FormHandle, FormHandleProvider } from './form-handle.tsx'
import { type FormSurroundings, FormSurroundingsProvider } from './form-surroundings.tsx'
import { type Problems, QuestionField } from './QuestionField.tsx'
import { questionsIn, useWatchedAnswers } from './use-condition.ts'

type SectionFormProps = {
  definition: FormDefinition
  sectionId: string
  form: UseFormReturn<FormValues>
  autosave: AutosaveQueue
  surroundings: FormSurroundings
  problems?: Problems | undefined
  /** The question an address pointed at: it gets the focus. */
  focusOn?: string | undefined
}

/** The questions of one section that apply now. Heading and buttons are the screen's. */
export function SectionForm({
  definition,
  sectionId,
  form,
  autosave,
  surroundings,
  problems,
  focusOn,
}: SectionFormProps) {
  const { today } = surroundings
  const handle = useMemo<FormHandle>(() => {
    const questions = new Map(
      definition.sections.flatMap((section) => section.questions).map((question) => [question.id, question]),
    )
    const labelOf = (id: string) => questions.get(id)?.label ?? id
    return {
      form,
      autosave,
      problemNow: (questionId) => {
        const question = questions.get(questionId)
        const answers = form.getValues('answers')
        return question && problemWith(question, answers[questionId], { answers, labelOf, today })
      },
    }
  }, [definition, form, autosave, today])

  const section = definition.sections.find(({ id }) => id === sectionId)
  const asked = useAskedIn(definition, sectionId, form)
  useEffect(() => {
    if (focusOn) document.getElementById(focusOn)?.focus()
  }, [focusOn])

  return (
    <FormSurroundingsProvider value={surroundings}>
      <FormHandleProvider value={handle}>
        <div className={styles.section}>
          {section?.intro && <p className={styles.intro}>{section.intro}</p>}
          {section?.questions
            .filter(({ id }) => asked.includes(id))
            .map((question) => (
              <QuestionField key={question.id} question={question} problems={problems} />
            ))}
        </div>
      </FormHandleProvider>
    </FormSurroundingsProvider>
  )
}

/** Which questions of the section are asked: watches only the answers that decide it. */
function useAskedIn(definition: FormDefinition, sectionId: string, form: UseFormReturn<FormValues>): readonly string[] {
  const deciding = useMemo(() => {
    const questions: readonly Question[] = definition.sections.flatMap((section) => section.questions)
    return [...new Set(questions.flatMap(({ when }) => (when ? questionsIn(when) : [])))]
  }, [definition])
  return useWatchedAnswers(form.control, deciding, (answers) => {
    const section = sectionsThatApply(definition, answers).find(({ id }) => id === sectionId)
    return section?.questions.map(({ id }) => id) ?? []
  })
}
