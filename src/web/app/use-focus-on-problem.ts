import { type RefObject, useEffect } from 'react'

/** Brings a person to the first field that was refused. */
export function useFocusOnProblem(form: RefObject<HTMLFormElement | null>, problem: unknown) {
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [form, problem])
}
