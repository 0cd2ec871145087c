import { useRouteContext } from '@tanstack/react-router'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import type { FormValues } from '#domain/forms/answers.ts'
import { Banner } from '../../parts/Banner.tsx'

/** The urgent route of this partnership, first on the page as soon as a child may not be safe. */
export function UrgentContact({ form }: { form: UseFormReturn<FormValues> }) {
  const { me } = useRouteContext({ from: '/app' })
  const safe = useWatch({ control: form.control, name: 'answers.is_child_safe_now' })
  if (safe !== 'no' && safe !== 'not_sure') return null
  return (
    <Banner tone="urgent" title="Act first: this form protects nobody" announced>
      In immediate danger call <strong>999</strong>. Otherwise call now: <strong>{me.partnership.urgentContact}</strong>.
    </Banner>
  )
}
