import { memo, useCallback, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { isAnswered } from '#domain/forms/answers.ts'
import type { Question } from '#domain/forms/form-definition.ts'
import { AnswerControl } from './AnswerControl.tsx'
import type { ControlProps } from './control-props.ts'
import { useFormHandle } from './form-handle.tsx'
import { QuestionFrame } from './QuestionFrame.tsx'
import { QuestionNotes } from './QuestionNotes.tsx'
import { SkipAnswer } from './SkipAnswer.tsx'

/** Problems by question id, as the last attempt to go on or to submit left them. */
export type Problems = Readonly<Record<string, string>>

/**
 * One question of a form. The frame renders when its problem changes, the control at its own keys; no other question
 * takes notice of either.
 */
export const QuestionField = memo(function QuestionField({
  question,
  problems,
}: {
  question: Question
  problems: Problems | undefined
}) {
  const { autosave, problemNow } = useFormHandle()
  const [own, setOwn] = useState<string>()
  const [overtaken, setOvertaken] = useState<Problems>()
  const given = problems === overtaken ? undefined : problems?.[question.id]
  const problem = own ?? given

  const onEdited = useCallback(() => {
    setOvertaken(problems)
    // A problem in sight goes as soon as it is mended; a new one waits until the person has left the field.
    setOwn((shown) => shown && problemNow(question.id))
    autosave.edited(question.id)
  }, [autosave, problemNow, problems, question.id])
  const onLeave = useCallback(() => {
    setOwn(problemNow(question.id))
    autosave.left(question.id)
  }, [autosave, problemNow, question.id])

  return (
    <div onFocus={() => autosave.entered(question.id)}>
      <QuestionFrame
        question={question}
        id={question.id}
        problem={problem}
        notes={<QuestionNotes question={question} />}
      >
        {(ties) => (
          <>
            <FormAnswer {...ties} question={question} onEdited={onEdited} onLeave={onLeave} />
            <FormSkip question={question} onEdited={onEdited} onLeave={onLeave} />
          </>
        )}
      </QuestionFrame>
    </div>
  )
})

type Edits = { question: Question; onEdited: () => void; onLeave: () => void }

function FormAnswer({ question, onEdited, ...rest }: Edits & Omit<ControlProps<Question>, 'value' | 'onValue'>) {
  const { form } = useFormHandle()
  const value = useWatch({ control: form.control, name: `answers.${question.id}`, exact: true })
  const onValue = useCallback(
    (next: unknown) => {
      form.setValue(`answers.${question.id}`, next)
      // An answer takes the place of the reason for having none.
      if (isAnswered(next) && form.getValues(`skipped.${question.id}`))
        form.setValue(`skipped.${question.id}`, undefined)
      onEdited()
    },
    [form, question.id, onEdited],
  )
  return <AnswerControl {...rest} question={question} value={value} onValue={onValue} />
}

function FormSkip({ question, onEdited, onLeave }: Edits) {
  const { form } = useFormHandle()
  const { control } = form
  const isGiven = useWatch({ control, name: `answers.${question.id}`, exact: true, compute: isAnswered })
  const skipped = useWatch({ control, name: `skipped.${question.id}`, exact: true })
  return (
    <SkipAnswer
      id={question.id}
      reasons={question.skippable}
      skipped={skipped}
      isAnswered={isGiven}
      onSkip={(reason) => {
        form.setValue(`skipped.${question.id}`, reason)
        onEdited()
        onLeave()
      }}
    />
  )
}
