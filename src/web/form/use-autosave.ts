import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { type FormValues, isAnswered } from '#domain/forms/answers.ts'
import { AutosaveQueue } from './autosave-queue.ts'
import type { AnswerChanges, AutosaveClock, Given, NotSavedBecause, SaveReply } from './autosave-state.ts'
import { noteAutosave } from './open-autosaves.ts'

const pageClock: AutosaveClock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}

export type AutosaveOptions = {
  form: UseFormReturn<FormValues>
  /** Of each answer, as the draft was loaded. */
  revisions: Readonly<Record<string, number>>
  save: (changes: AnswerChanges) => Promise<SaveReply>
  /** What a failed save means: shown to the person, and whether to try again. */
  reasonFor?: ((error: unknown) => NotSavedBecause) | undefined
  /** The address below which the form stays open; otherwise that of its page. */
  within?: string
}

const connectionDecides = (): NotSavedBecause => (navigator.onLine ? 'failed' : 'offline')

/** Saves the form as it is written. One for each draft, kept as long as the form is. */
export function useAutosave(options: AutosaveOptions): AutosaveQueue {
  const { form, revisions, save, reasonFor = connectionDecides } = options
  const router = useRouter()
  const [within] = useState(() => options.within ?? router.state.location.pathname)
  const latest = useRef({ save, reasonFor })
  useEffect(() => {
    latest.current = { save, reasonFor }
  })
  const [queue] = useState(
    () =>
      new AutosaveQueue({
        save: (changes) => latest.current.save(changes),
        reasonFor: (error) => latest.current.reasonFor(error),
        read: (questionId) => readAnswer(form, questionId),
        write: (questionId, given) => writeAnswer(form, questionId, given),
        revisions,
        clock: pageClock,
      }),
  )
  useEffect(() => {
    const online = () => queue.retry()
    const hidden = () => {
      // A phone may never come back to a page it has put away.
      if (document.visibilityState === 'hidden') void queue.flush()
    }
    const unload = (event: BeforeUnloadEvent) => {
      if (queue.hasUnsaved) event.preventDefault()
    }
    addEventListener('online', online)
    addEventListener('beforeunload', unload)
    document.addEventListener('visibilitychange', hidden)
    const forget = noteAutosave(queue, within)
    return () => {
      forget()
      removeEventListener('online', online)
      removeEventListener('beforeunload', unload)
      document.removeEventListener('visibilitychange', hidden)
      void queue.flush()
    }
  }, [queue, within])
  return queue
}

function readAnswer(form: UseFormReturn<FormValues>, questionId: string): Given {
  const value = form.getValues(`answers.${questionId}`)
  const skipped = form.getValues(`skipped.${questionId}`)
  return { ...(isAnswered(value) && { value }), ...(skipped && { skipped }) }
}

function writeAnswer(form: UseFormReturn<FormValues>, questionId: string, { value, skipped }: Given) {
  form.setValue(`answers.${questionId}`, value)
  form.setValue(`skipped.${questionId}`, skipped)
}
