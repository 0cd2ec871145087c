import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { ScopeForm } from '#contract/rapid-review-scope.ts'
import { api, client as server } from '../../api/client.ts'
import { refusalCode } from '../../api/refusals.ts'
import { rapidReviewQuery } from './rapid-queries.ts'

export type Typed = { scope: ScopeForm }

/** A while after the last key, as everywhere else in the casebook. */
const pause = 2_000

/**
 * Keeps the scope as it is written. One save at a time, each over the version that the last one made; what was changed
 * while one was under way goes with the next. Once somebody else has changed it, nothing is saved until the person has
 * chosen whose words stand.
 */
export function useScopeDraft(reference: string, firstVersion: number, form: UseFormReturn<Typed>) {
  const client = useQueryClient()
  const version = useRef(firstVersion)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [isContested, setContested] = useState(false)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isDirty = useRef(false)
  const stands = useRef(false)
  const { mutateAsync, error, isPending, reset } = useMutation(api.rapidReviews.saveScope.mutationOptions())
  const running = useRef<Promise<void>>(Promise.resolve())

  const contest = (isSo: boolean) => {
    stands.current = isSo
    setContested(isSo)
  }
  const saveOnce = async () => {
    if (!isDirty.current || stands.current) return
    isDirty.current = false
    try {
      const saved = await mutateAsync({ reference, version: version.current, scope: form.getValues('scope') })
      version.current = saved.version
      setSavedAt(Date.now())
      client.setQueryData(rapidReviewQuery(reference).queryKey, (known) =>
        known?.review ? { review: { ...known.review, version: saved.version } } : known,
      )
    } catch (problem) {
      // Still here, and tried again with the next key. The banner says why.
      isDirty.current = true
      if (refusalCode(problem) === 'CHANGED_BY_SOMEONE_ELSE') contest(true)
    }
  }
  const save = () => {
    clearTimeout(waiting.current)
    running.current = running.current.then(saveOnce)
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

  const settle = async (whose: 'mine' | 'theirs') => {
    const page = await server.rapidReviews.scope({ reference })
    version.current = page.version
    if (whose === 'theirs') form.reset({ scope: page.scope })
    isDirty.current = whose === 'mine'
    contest(false)
    reset()
    await save()
  }

  return {
    save,
    /** To be asked after a save. */
    versionNow: () => version.current,
    savedAt,
    isSaving: isPending,
    problem: error,
    isContested,
    /** To be asked after a save: somebody else's change stands in the way. */
    hasStopped: () => stands.current,
    settle,
  }
}
