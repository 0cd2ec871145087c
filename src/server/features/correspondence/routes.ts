import { api } from '../../procedure.ts'
import { draftLetter } from './draft-letter.ts'
import { sendLetter } from './send-letter.ts'

export const correspondenceRoutes = {
  draft: api.correspondence.draft.handler(draftLetter),
  send: api.correspondence.send.handler(sendLetter),
}
