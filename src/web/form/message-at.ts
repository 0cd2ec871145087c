import { type FieldErrors, get } from 'react-hook-form'

/** What is wrong at one place of a form, for parts that stand in more than one form. */
export function messageAt(errors: FieldErrors, path: string): string | undefined {
  const found: { readonly message?: unknown } | undefined = get(errors, path)
  return typeof found?.message === 'string' ? found.message : undefined
}
