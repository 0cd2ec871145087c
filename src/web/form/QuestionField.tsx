import { memo, useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { isAnswered } from '#domain/forms/answers.ts'
import type { Question } from '#domain/forms/form-definition.ts'
import { AnswerControl } from './AnswerControl.tsx'
import type { ControlProps } from './control-props.ts'
import { type FormHandle, useFormHandle } from './form-handle.tsx'
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
    // The cells of a row say their own problems; a row half written is not one yet.
    setOwn(question.kind === 'rows' ? undefined : problemNow(question.id))
    autosave.left(question.id)
  }, [autosave, problemNow, question])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices the focus passing through
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

type FormAnswerProps = Edits & Omit<ControlProps<Question>, 'value' | 'onValue'>

function FormAnswer(props: FormAnswerProps) {
  const { kind } = props.question
  return kind === 'long' || kind === 'text' ? <TypedAnswer {...props} /> : <PickedAnswer {...props} />
}

function PickedAnswer({ onEdited, ...rest }: FormAnswerProps) {
  const { form } = useFormHandle()
  const { id } = rest.question
  const value = useWatch({ control: form.control, name: `answers.${id}`, exact: true })
  const onValue = useCallback(
    (next: unknown) => {
      putAnswer(form, id, next)
      onEdited()
    },
    [form, id, onEdited],
  )
  return <AnswerControl {...rest} value={value} onValue={onValue} />
}

/** A text box holds its own text while the person types; only a text from elsewhere makes it anew. */
function TypedAnswer({ onEdited, ...rest }: FormAnswerProps) {
  const { form } = useFormHandle()
  const { id } = rest.question
  const typed = useRef<unknown>(form.getValues(`answers.${id}`))
  const [edition, renew] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const look = () => {
      const now = form.getValues(`answers.${id}`)
      if (now === typed.current) return
      typed.current = now
      renew()
    }
    // It may have changed before this could listen.
    look()
    return form.subscribe({ name: `answers.${id}`, exact: true, formState: { values: true }, callback: look })
  }, [form, id])
  const onValue = useCallback(
    (next: unknown) => {
      typed.current = next
      putAnswer(form, id, next)
      onEdited()
    },
    [form, id, onEdited],
  )
  return <AnswerControl {...rest} key={edition} keepsOwnText value={typed.current} onValue={onValue} />
}

/** An answer takes the place of the reason for having none. */
function putAnswer(form: FormHandle['form'], id: string, next: unknown) {
  form.setValue(`answers.${id}`, next)
  if (isAnswered(next) && form.getValues(`skipped.${id}`)) form.setValue(`skipped.${id}`, undefined)
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
