import { api } from '../../procedure.ts'
import { readSettingsPage, saveSettings } from './settings-page.ts'

export const partnershipRoutes = {
  settings: api.partnership.settings.handler(readSettingsPage),
  saveSettings: api.partnership.saveSettings.handler(saveSettings),
}
