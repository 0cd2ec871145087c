import type { CaseFile } from '#contract/cases.ts'
import { Banner } from '../../parts/Banner.tsx'

/** Before a case leaves triage with a child who may not be safe. */
export function NotSafeYet({ file }: { file: CaseFile }) {
  if (file.childSafeNow !== 'no' && file.childSafeNow !== 'not_sure') return null
  return (
    <Banner
      tone="urgent"
      title={
        file.childSafeNow === 'no'
          ? 'The referrer said that the child is not safe now'
          : 'The referrer was not sure that the child is safe'
      }
    >
      <p>Make sure first that somebody has acted on it.</p>
    </Banner>
  )
}
