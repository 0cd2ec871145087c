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
import { calendarDay } from './calendar-day.ts'

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
const shapeOf = (id: SettingId): z.ZodType => {
  const shape: z.ZodType = kindOf[settingOf(id).kind](id)
  return shape.superRefine((value, context) => {
    const message = settingProblem(id, value)
    if (message) context.addIssue({ code: 'custom', message, input: value })
  })
}

type SettingShapes = { [Id in SettingId]: z.ZodType<PartnershipSettings[Id], PartnershipSettings[Id]> }
// The definition's own type says what is built here from its values.
const shapes = Object.fromEntries(settingIds.map((id) => [id, shapeOf(id)])) as SettingShapes

const settings = z.object(shapes).superRefine((values, context) => {
  for (const { id, message } of settingsConflicts(values)) {
    context.addIssue({ code: 'custom', path: [id], message, input: values })
  }
})

export const settingsForm = z.object({
  urgentContact: z.string().trim().min(3, 'Say how the multi-agency safeguarding hub is reached').max(200),
  settings,
})

const partnershipSettings = settingsForm.extend({
  version: z.number().int(),
  name: z.string(),
  shortName: z.string(),
  referencePrefix: z.string(),
})
export type SettingsPage = z.infer<typeof partnershipSettings>

/** A bank holiday of this partnership's calendar. One that was taken away stays to be seen. */
const bankHoliday = z.object({
  on: z.iso.date(),
  name: z.string(),
  /** When it was taken away. */
  removedAt: z.string().nullable(),
})
export type BankHolidayRow = z.infer<typeof bankHoliday>

export const holidayForm = z.object({
  on: calendarDay(),
  name: z.string().trim().min(3, 'Say what the day is called').max(100, 'Use at most 100 characters'),
})

/** How many running clocks were counted anew with another date than before. */
const recounted = z.object({ moved: z.number().int() })

export const partnership = {
  settings: procedure('settings.manage').route({ method: 'GET', path: '/settings' }).output(partnershipSettings),
  saveSettings: procedure('settings.manage')
    .route({ method: 'POST', path: '/settings' })
    .input(settingsForm.extend({ version: z.number().int() }))
    .output(z.object({ version: z.number().int(), changed: z.array(z.string()) })),
  /** The administrator's table of bank holidays, in the order of the calendar. */
  calendar: procedure('settings.manage')
    .route({ method: 'GET', path: '/settings/calendar' })
    .output(z.array(bankHoliday)),
  addHoliday: procedure('settings.manage')
    .route({ method: 'POST', path: '/settings/calendar' })
    .input(holidayForm)
    .output(recounted),
  removeHoliday: procedure('settings.manage')
    .route({ method: 'DELETE', path: '/settings/calendar/{on}' })
    .input(holidayForm.pick({ on: true }))
    .output(recounted),
}
