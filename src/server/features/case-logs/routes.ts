import { api } from '../../procedure.ts'
import { addContact, saveContact } from './contacts.ts'
import { addProcess, endProcess, saveProcess } from './processes.ts'
import { readLogs } from './read-logs.ts'

export const caseLogRoutes = {
  get: api.caseLogs.get.handler(readLogs),
  addProcess: api.caseLogs.addProcess.handler(addProcess),
  saveProcess: api.caseLogs.saveProcess.handler(saveProcess),
  endProcess: api.caseLogs.endProcess.handler(endProcess),
  addContact: api.caseLogs.addContact.handler(addContact),
  saveContact: api.caseLogs.saveContact.handler(saveContact),
}
