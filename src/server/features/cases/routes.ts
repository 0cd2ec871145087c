import { api } from '../../procedure.ts'
import { makeReferralDocument } from '../concerns/documents.ts'
import { readHistory } from './history.ts'
import { downloadAttachment, readCase, readPeople, readReferral, revealNames } from './read-case.ts'
import { exportCases, listCases } from './register.ts'

export const caseRoutes = {
  list: api.cases.list.handler(listCases),
  exportCsv: api.cases.exportCsv.handler(exportCases),
  get: api.cases.get.handler(readCase),
  people: api.cases.people.handler(readPeople),
  revealNames: api.cases.revealNames.handler(revealNames),
  referral: api.cases.referral.handler(readReferral),
  referralDocument: api.cases.referralDocument.handler(makeReferralDocument),
  attachment: api.cases.attachment.handler(downloadAttachment),
  history: api.cases.history.handler(readHistory),
}
