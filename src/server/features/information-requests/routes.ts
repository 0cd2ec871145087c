import { api } from '../../procedure.ts'
import { acceptReturn, queryReturn } from './accept-or-query.ts'
import { acknowledgeRequest } from './acknowledge.ts'
import { approve, handIn, sendBack } from './hand-in.ts'
import { amend, answerQueries } from './later-versions.ts'
import { inviteAuthor, nameAuthor } from './name-author.ts'
import { answerNil } from './nil-return.ts'
import { openRequest } from './read-request.ts'
import { listReturns, readReturn } from './read-returns.ts'
import { readOwnVersion } from './read-versions.ts'
import { readReturnDraft, saveReturn } from './save-draft.ts'
import { showSearchedPeople } from './searched-people.ts'

export const requestRoutes = {
  get: api.requests.get.handler(openRequest),
  people: api.requests.people.handler(showSearchedPeople),
  acknowledge: api.requests.acknowledge.handler(acknowledgeRequest),
  answerNil: api.requests.answerNil.handler(answerNil),
  assign: api.requests.assign.handler(nameAuthor),
  inviteAuthor: api.requests.inviteAuthor.handler(inviteAuthor),
  draft: api.requests.draft.handler(readReturnDraft),
  save: api.requests.save.handler(saveReturn),
  handIn: api.requests.handIn.handler(handIn),
  sendBack: api.requests.sendBack.handler(sendBack),
  approve: api.requests.approve.handler(approve),
  answerQueries: api.requests.answerQueries.handler(answerQueries),
  amend: api.requests.amend.handler(amend),
  version: api.requests.version.handler(readOwnVersion),
}

export const returnRoutes = {
  list: api.returns.list.handler(listReturns),
  get: api.returns.get.handler(readReturn),
  accept: api.returns.accept.handler(acceptReturn),
  query: api.returns.query.handler(queryReturn),
}
