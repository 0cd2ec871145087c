import { api } from '../../procedure.ts'
import { listActions, makeAction } from './actions.ts'
import { answerPanel, reconsider } from './answer-panel.ts'
import { readAnswers } from './answers.ts'
import { closeReview } from './close-review.ts'
import { commentAsScrutineer, readDecision, saveDecision } from './decision.ts'
import { holdReviewMeeting } from './meeting.ts'
import { checkNames } from './names.ts'
import { readPanel } from './panel.ts'
import { putToPartners, signReview } from './partners.ts'
import { readRecord, saveRecord } from './record.ts'
import { recordLetter } from './record-letter.ts'
import { readReport, reportDocument } from './report.ts'
import { attachFile, sendToPanel } from './send.ts'
import { sendBack } from './send-back.ts'

const { reviewDecisions } = api

export const reviewDecisionRoutes = {
  answers: reviewDecisions.answers.handler(readAnswers),
  getRecord: reviewDecisions.getRecord.handler(readRecord),
  saveRecord: reviewDecisions.saveRecord.handler(saveRecord),
  holdMeeting: reviewDecisions.holdMeeting.handler(holdReviewMeeting),
  getDecision: reviewDecisions.getDecision.handler(readDecision),
  saveDecision: reviewDecisions.saveDecision.handler(saveDecision),
  comment: reviewDecisions.comment.handler(commentAsScrutineer),
  putToPartners: reviewDecisions.putToPartners.handler(putToPartners),
  sign: reviewDecisions.sign.handler(signReview),
  sendBack: reviewDecisions.sendBack.handler(sendBack),
  attachFile: reviewDecisions.attachFile.handler(attachFile),
  send: reviewDecisions.send.handler(sendToPanel),
  report: reviewDecisions.report.handler(reportDocument),
  readReport: reviewDecisions.readReport.handler(readReport),
  nameCheck: reviewDecisions.nameCheck.handler(checkNames),
  getPanel: reviewDecisions.getPanel.handler(readPanel),
  recordLetter: reviewDecisions.recordLetter.handler(recordLetter),
  reconsider: reviewDecisions.reconsider.handler(reconsider),
  answerPanel: reviewDecisions.answerPanel.handler(answerPanel),
  close: reviewDecisions.close.handler(closeReview),
  listActions: reviewDecisions.listActions.handler(listActions),
  makeAction: reviewDecisions.makeAction.handler(makeAction),
}
