import { ORPCError } from '@orpc/client'
import type { ReactNode } from 'react'
import { refusalCode } from '../api/refusals.ts'
import { Banner } from '../parts/Banner.tsx'
import { timeOfDay } from '../parts/moments.ts'
import { RefusalBanner } from './RefusalBanner.tsx'

type Change = { readonly by?: string; readonly at?: string }

type ChangedMeanwhileProps = {
  problem: unknown
  /** What to do now, where nothing was typed that could be put in its place. */
  children?: ReactNode
}

/** Who else changed it, and that what is typed here is still here. Any other refusal is said as it is. */
export function ChangedMeanwhile({ problem, children }: ChangedMeanwhileProps) {
  if (refusalCode(problem) !== 'CHANGED_BY_SOMEONE_ELSE') return <RefusalBanner problem={problem} />
  const { by, at } = (problem instanceof ORPCError ? problem.data : {}) as Change
  return (
    <Banner tone="notice" announced title={`${by || 'Somebody else'} changed this${at ? ` at ${timeOfDay(at)}` : ''}`}>
      <p>
        {children ??
          'What you entered is still here. Close this to see their change, or save again to put yours in its place.'}
      </p>
    </Banner>
  )
}
