import { api } from '../../procedure.ts'
import { listMessages, readCaseMessages } from './read-messages.ts'
import { sendAgain } from './send-again.ts'

export const messageRoutes = {
  list: api.messages.list.handler(listMessages),
  sendAgain: api.messages.sendAgain.handler(sendAgain),
  ofCase: api.messages.ofCase.handler(readCaseMessages),
}
