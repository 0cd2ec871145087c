import { api } from '../../procedure.ts'
import { attach, removeAttachment } from './attachments.ts'
import { makeDraftDocument } from './documents.ts'
import { addPerson, removePerson, savePerson } from './people.ts'
import { readDraft, readMyConcerns, watchDraft } from './read-concern.ts'
import { readOutcome } from './read-outcome.ts'
import { reply } from './reply.ts'
import { saveAnswers } from './save-answers.ts'
import { shareConcern } from './share-concern.ts'
import { startConcern } from './start-concern.ts'
import { submitConcern } from './submit-concern.ts'
import { withdrawConcern } from './withdraw-concern.ts'

export const concernRoutes = {
  mine: api.concerns.mine.handler(readMyConcerns),
  start: api.concerns.start.handler(startConcern),
  get: api.concerns.get.handler(readDraft),
  save: api.concerns.save.handler(saveAnswers),
  watch: api.concerns.watch.handler(watchDraft),
  addPerson: api.concerns.addPerson.handler(addPerson),
  savePerson: api.concerns.savePerson.handler(savePerson),
  removePerson: api.concerns.removePerson.handler(removePerson),
  attach: api.concerns.attach.handler(attach),
  removeAttachment: api.concerns.removeAttachment.handler(removeAttachment),
  share: api.concerns.share.handler(shareConcern),
  outcome: api.concerns.outcome.handler(readOutcome),
  reply: api.concerns.reply.handler(reply),
  submit: api.concerns.submit.handler(submitConcern),
  withdraw: api.concerns.withdraw.handler(withdrawConcern),
  document: api.concerns.document.handler(makeDraftDocument),
}
