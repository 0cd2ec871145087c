import { ORPCError } from '@orpc/client'
import { type SettingId, settingIds, settingOf } from '#domain/partnership/settings.ts'
import { Banner } from '../../parts/Banner.tsx'
import { timeOfDay } from '../../parts/moments.ts'

type Change = { readonly by: string; readonly at: string; readonly fields: readonly string[] }

const labelOf = (field: string) =>
  settingIds.some((id) => id === field)
    ? settingOf(field as SettingId).label
    : 'How the multi-agency safeguarding hub is reached'

/** Somebody else saved first: who, what, and that nothing typed here is lost. */
export function ChangedMeanwhile({ problem }: { problem: unknown }) {
  if (!(problem instanceof ORPCError)) return null
  const { by, at, fields } = problem.data as Change
  return (
    <Banner tone="notice" title={`${by || 'Somebody else'} saved other settings at ${timeOfDay(at)}`} announced>
      <ul>
        {fields.map((field) => (
          <li key={field}>{labelOf(field)}</li>
        ))}
      </ul>
      <p>
        What you changed stands as you typed it; everything else shows what is saved. Look it through and save again.
      </p>
    </Banner>
  )
}
