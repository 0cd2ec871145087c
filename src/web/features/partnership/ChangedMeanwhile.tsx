import { ORPCError } from '@orpc/client'
import type { SettingsPage } from '#contract/partnership.ts'
import { settingIds, settingOf } from '#domain/partnership/settings.ts'
import { Banner } from '../../parts/Banner.tsx'
import { timeOfDay } from '../../parts/moments.ts'

type Change = { readonly by: string; readonly at: string; readonly fields: readonly string[] }

/** "Triage a referral within: now 9 working days" */
function inWords(field: string, { settings, urgentContact }: SettingsPage) {
  const id = settingIds.find((each) => each === field)
  if (!id) return `How the multi-agency safeguarding hub is reached: now ${urgentContact}`
  const setting = settingOf(id)
  const value = settings[id]
  if (setting.kind === 'number') return `${setting.label}: now ${value} ${setting.unit}`
  if (setting.kind === 'choice') {
    return `${setting.label}: now ${setting.options.find(({ code }) => code === value)?.label}`
  }
  return `${setting.label}: now ${[value].flat().join(', ') || 'none'}`
}

/** Somebody else saved first: who, what, and that nothing typed here is lost. */
export function ChangedMeanwhile({ problem, page }: { problem: unknown; page: SettingsPage }) {
  if (!(problem instanceof ORPCError)) return null
  const { by, at, fields } = problem.data as Change
  return (
    <Banner tone="notice" title={`${by || 'Somebody else'} saved other settings at ${timeOfDay(at)}`} announced>
      <ul>
        {fields.map((field) => (
          <li key={field}>{inWords(field, page)}</li>
        ))}
      </ul>
      <p>
        What you changed stands as you typed it; everything else shows what is saved. Look it through and save again.
      </p>
    </Banner>
  )
}
