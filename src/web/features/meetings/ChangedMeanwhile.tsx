import { ORPCError } from '@orpc/client'
import { refusalCode } from '../../api/refusals.ts'
import { RefusalBanner } from '../../app/RefusalBanner.tsx'
import { Banner } from '../../parts/Banner.tsx'
import { timeOfDay } from '../../parts/moments.ts'

type Change = { readonly by?: string; readonly at?: string }

/** Who else changed it, and that what is typed here is still here. Any other refusal is said as it is. */
export function ChangedMeanwhile({ problem }: { problem: unknown }) {
  if (refusalCode(problem) !== 'CHANGED_BY_SOMEONE_ELSE') return <RefusalBanner problem={problem} />
  const { by, at } = (problem instanceof ORPCError ? problem.data : {}) as Change
  return (
    <Banner tone="notice" announced title={`${by || 'Somebody else'} changed this${at ? ` at ${timeOfDay(at)}` : ''}`}>
      <p>What you entered is still here. Close this to see their change, or save again to put yours in its place.</p>
    </Banner>
  )
}
