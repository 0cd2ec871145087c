import { api } from '../../procedure.ts'
import { makeBlank, makeDraft } from './make-document.ts'
import { readDocument } from './read-document.ts'
import { makeReturned } from './returned-document.ts'

export const returnDocumentRoutes = {
  blank: api.returnDocuments.blank.handler(makeBlank),
  download: api.returnDocuments.download.handler(makeDraft),
  returned: api.returnDocuments.returned.handler(makeReturned),
  read: api.returnDocuments.read.handler(readDocument),
}
