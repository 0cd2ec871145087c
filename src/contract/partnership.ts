import { z } from 'zod'
import { tidyDomains } from '#domain/partnership/referral-domains.ts'
import {
  type PartnershipSettings,
  type SettingId,
  settingIds,
  settingOf,
  settingProblem,
  settingsConflicts,
} from '#domain/partnership/settings.ts'
import { procedure } from './base.ts'

const domains = z
  .array(z.string().max(300, 'A domain has at most 253 characters'))
  .max(200, 'Use at most 200 domains')
  .transform((typed) => [...tidyDomains(typed)])

const kindOf = {
  domains: () => domains,
  number: (id: SettingId) => z.number(settingProblem(id, Number.NaN) ?? ''),
  choice: () => z.string(),
  text: () => z.string().trim(),
} as const

/** One setting; what it may be is the domain's to say. */
const shapeOf = (id: SettingId) => {
  const shape: z.ZodType = kindOf[settingOf(id).kind](id)
  return shape.superRefine((value, context) => {
    const message = settingProblem(id, value)
    if (message) context.addIssue({ code: 'custom', message, input: value })
  })
}

const anySettings = z
  .object(Object.fromEntries(settingIds.map((id) => [id, shapeOf(id)])))
  .superRefine((values, context) => {
    for (const { id, message } of settingsConflicts(values as unknown as PartnershipSettings)) {
      context.addIssue({ code: 'custom', path: [id], message, input: values })
    }
  })
// The definition's own type says what was just built from its values.
const settings = anySettings as unknown as z.ZodType<PartnershipSettings, PartnershipSettings>

export const settingsForm = z.object({
  urgentContact: z.string().trim().min(3, 'Say how the multi-agency safeguarding hub is reached').max(200),
  settings,
})

const partnershipSettings = settingsForm.extend({
  version: z.number().int(),
  name: z.string(),
  shortName: z.string(),
  referencePrefix: z.string(),
  bankHolidays: z.array(z.object({ on: z.iso.date(), name: z.string() })),
})
export type SettingsPage = z.infer<typeof partnershipSettings>

export const partnership = {
  settings: procedure('settings.manage').route({ method: 'GET', path: '/settings' }).output(partnershipSettings),
  saveSettings: procedure('settings.manage')
    .route({ method: 'POST', path: '/settings' })
    .input(settingsForm.extend({ version: z.number().int() }))
    .output(z.object({ version: z.number().int(), changed: z.array(z.string()) })),
}
