import { api } from '../../procedure.ts'
import { makeBlank, makeDraft } from './make-document.ts'
import { readDocument } from './read-document.ts'

export const returnDocumentRoutes = {
  blank: api.returnDocuments.blank.handler(makeBlank),
  download: api.returnDocuments.download.handler(makeDraft),
  read: api.returnDocuments.read.handler(readDocument),
}
