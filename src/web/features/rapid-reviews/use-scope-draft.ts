import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { ScopeForm } from '#contract/rapid-reviews.ts'
import { api } from '../../api/client.ts'
import { rapidReviewQuery } from './rapid-queries.ts'

export type Typed = { scope: ScopeForm }

/** A while after the last key, as everywhere else in the casebook. */
const pause = 2_000

/**
 * Keeps the scope as it is written. One save at a time, each over the version that the last one made; what was changed
 * while one was under way goes with the next.
 */
export function useScopeDraft(reference: string, firstVersion: number, form: UseFormReturn<Typed>) {
  const client = useQueryClient()
  const version = useRef(firstVersion)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isDirty = useRef(false)
  const { mutateAsync, error, isPending } = useMutation(api.rapidReviews.saveScope.mutationOptions())
  const running = useRef<Promise<void>>(Promise.resolve())

  const save = () => {
    clearTimeout(waiting.current)
    running.current = running.current.then(async () => {
      if (!isDirty.current) return
      isDirty.current = false
      try {
        const saved = await mutateAsync({ reference, version: version.current, scope: form.getValues('scope') })
        version.current = saved.version
        setSavedAt(Date.now())
        client.setQueryData(rapidReviewQuery(reference).queryKey, (known) =>
          known?.review ? { review: { ...known.review, version: saved.version } } : known,
        )
      } catch {
        // Still here, and tried again with the next key or by the button. The banner says why.
        isDirty.current = true
      }
    })
    return running.current
  }
  const latest = useRef(save)
  latest.current = save

  useEffect(() => {
    const { unsubscribe } = form.watch(() => {
      isDirty.current = true
      clearTimeout(waiting.current)
      waiting.current = setTimeout(() => void latest.current(), pause)
    })
    return () => {
      unsubscribe()
      // On leaving the page what is typed goes out at once.
      void latest.current()
    }
  }, [form])

  return {
    save,
    /** To be asked after a save. */
    versionNow: () => version.current,
    savedAt,
    isSaving: isPending,
    problem: error,
  }
}
