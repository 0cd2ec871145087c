import { type PartnershipSettings, settingsFrom } from '#domain/partnership/settings.ts'
import type { Work } from '../../procedure.ts'

/** What this partnership has settled for itself, over the defaults. */
export async function readSettings({ tx }: Pick<Work, 'tx'>): Promise<PartnershipSettings> {
  const partnership = await tx.selectFrom('casebook.partnership').select('settings').executeTakeFirstOrThrow()
  return settingsFrom(partnership.settings)
}
