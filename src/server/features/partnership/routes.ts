import { api } from '../../procedure.ts'
import { addHoliday, readCalendarPage, removeHoliday } from './change-calendar.ts'
import { readSettingsPage, saveSettings } from './settings-page.ts'

export const partnershipRoutes = {
  settings: api.partnership.settings.handler(readSettingsPage),
  saveSettings: api.partnership.saveSettings.handler(saveSettings),
  calendar: api.partnership.calendar.handler(readCalendarPage),
  addHoliday: api.partnership.addHoliday.handler(addHoliday),
  removeHoliday: api.partnership.removeHoliday.handler(removeHoliday),
}
