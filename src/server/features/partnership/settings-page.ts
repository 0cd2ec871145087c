import type { SettingsPage } from '#contract/partnership.ts'
import { changedSettings, overridesIn, settingsFrom } from '#domain/partnership/settings.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'

async function readPartnership({ tx }: Work) {
  const { settings, ...facts } = await tx
    .selectFrom('casebook.partnership')
    .select([
      'settings_version as version',
      'name',
      'short_name as shortName',
      'reference_prefix as referencePrefix',
      'urgent_contact as urgentContact',
      'settings',
    ])
    .executeTakeFirstOrThrow()
  return { ...facts, settings: settingsFrom(settings) }
}

/** What the partnership has settled for itself. */
export async function readSettingsPage({ context }: Handler<'partnership.settings'>): Promise<SettingsPage> {
  const work = context.work()
  const partnership = await readPartnership(work)
  await recordAudit(work, 'settings-opened', null)
  return partnership
}

/** Saves them together. Of two people at once, the second is told what the first changed. */
export async function saveSettings({ input, context, errors }: Handler<'partnership.saveSettings'>) {
  const work = context.work()
  const { version, settings, urgentContact } = input
  const before = await readPartnership(work)
  if (before.version !== version) throw errors.CHANGED_BY_SOMEONE_ELSE({ data: await changesSince(work, version) })
  const changed: string[] = changedSettings(before.settings, settings)
  if (before.urgentContact !== urgentContact) changed.push('urgent_contact')
  if (changed.length === 0) return { version, changed }

  const saved = await work.tx
    .updateTable('casebook.partnership')
    .set({
      settings: JSON.stringify(overridesIn(settings)),
      urgent_contact: urgentContact,
      settings_version: version + 1,
    })
    .where('settings_version', '=', version)
    .executeTakeFirst()
  // Somebody was quicker by a moment, between the reading and the writing.
  if (saved.numUpdatedRows === 0n) throw errors.CHANGED_BY_SOMEONE_ELSE({ data: await changesSince(work, version) })
  await recordAudit(work, 'settings-changed', null, { fields: changed })
  return { version: version + 1, changed }
}

/** Who changed what since that version, as the trail tells it: each version is one event. */
async function changesSince(work: Work, version: number) {
  const { version: current } = await readPartnership(work)
  const events = await work.tx
    .selectFrom('casebook.audit_event as event')
    .leftJoin('casebook.account as account', 'account.id', 'event.actor_id')
    .select(['event.at', 'event.detail', 'account.name'])
    .where('action', '=', 'settings-changed')
    .orderBy('event.id', 'desc')
    .limit(Math.max(1, current - version))
    .execute()
  const fields = events.flatMap(({ detail }) => (detail as { fields?: string[] }).fields ?? [])
  return { by: events[0]?.name ?? '', at: events[0]?.at ?? '', fields: [...new Set(fields)] }
}
