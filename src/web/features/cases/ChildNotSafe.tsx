import { useRouteContext } from '@tanstack/react-router'
import type { CaseFile } from '#contract/cases.ts'
import { Banner } from '../../parts/Banner.tsx'

/** The urgent route of this partnership, first on the page while a child may not be safe. */
export function ChildNotSafe({ file }: { file: CaseFile }) {
  const { me } = useRouteContext({ from: '/app' })
  const { childSafeNow, concern } = file
  if (!concern) return null
  const { headlines } = concern
  if (childSafeNow !== 'no' && childSafeNow !== 'not_sure') return null
  const action = headlines.answers.immediate_action_taken
  return (
    <Banner tone="urgent" title={titleOf(childSafeNow, childSafeNow === headlines.answers.is_child_safe_now)}>
      <p>
        In immediate danger call <strong>999</strong>. Otherwise call now:{' '}
        <strong>{me.partnership.urgentContact}</strong>.
      </p>
      {typeof action === 'string' && (
        <p>
          <strong>What was done:</strong> {action}
        </p>
      )}
    </Banner>
  )
}

/** As it was when the referral was sent, or as it was found at triage. */
function titleOf(childSafeNow: string, isAsSent: boolean) {
  if (!isAsSent)
    return childSafeNow === 'no' ? 'A child was found not to be safe' : 'It is not sure that the child is safe'
  return childSafeNow === 'no'
    ? 'When this was sent, a child was not safe'
    : 'When this was sent, it was not sure that the child was safe'
}
