import { api } from '../../procedure.ts'
import { agreeFindings, putFindingsForward } from './agree-findings.ts'
import { changePlan } from './change-plan.ts'
import { closeReview } from './close-review.ts'
import { readNote, saveNote, sendNote } from './notes.ts'
import { readReview } from './read-review.ts'
import { recordSharing } from './share-findings.ts'
import { startReview } from './start-review.ts'
import { addAction, saveAction } from './write-actions.ts'
import { addFinding, moveFinding, removeFinding, saveFinding } from './write-findings.ts'

export const learningReviewRoutes = {
  get: api.learningReviews.get.handler(readReview),
  start: api.learningReviews.start.handler(startReview),
  changePlan: api.learningReviews.changePlan.handler(changePlan),
  note: api.learningReviews.note.handler(readNote),
  saveNote: api.learningReviews.saveNote.handler(saveNote),
  sendNote: api.learningReviews.sendNote.handler(sendNote),
  addFinding: api.learningReviews.addFinding.handler(addFinding),
  saveFinding: api.learningReviews.saveFinding.handler(saveFinding),
  moveFinding: api.learningReviews.moveFinding.handler(moveFinding),
  removeFinding: api.learningReviews.removeFinding.handler(removeFinding),
  putFindingsForward: api.learningReviews.putFindingsForward.handler(putFindingsForward),
  agreeFindings: api.learningReviews.agreeFindings.handler(agreeFindings),
  addAction: api.learningReviews.addAction.handler(addAction),
  saveAction: api.learningReviews.saveAction.handler(saveAction),
  recordSharing: api.learningReviews.recordSharing.handler(recordSharing),
  close: api.learningReviews.close.handler(closeReview),
}
