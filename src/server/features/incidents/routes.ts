import { api } from '../../procedure.ts'
import { askPartners } from './ask-partners.ts'
import {
  closeIncident,
  closeReviewAsNotRequired,
  openReview,
  reconsiderIncident,
  takeCareLeaverRoute,
} from './choose-route.ts'
import { correctAwareness } from './correct-awareness.ts'
import { correctNotification } from './correct-notification.ts'
import { decideNotifying } from './decide-notifying.ts'
import { giveView } from './give-view.ts'
import { addIncidentPerson, readIncidentPeople, removeIncidentPerson, saveIncidentPerson } from './incident-people.ts'
import { offerConcern } from './offer-concern.ts'
import { readIncident } from './read-incident.ts'
import { recordTold } from './record-told.ts'
import { saveIncident } from './save-incident.ts'
import { startIncident } from './start-incident.ts'
import { attachCopy, submitIncident } from './submit-incident.ts'
import { withdrawIncident } from './withdraw-incident.ts'
import { makeWorksheet, makeWorksheetWithNames } from './worksheet-document.ts'

export const incidentRoutes = {
  start: api.incidents.start.handler(startIncident),
  get: api.incidents.get.handler(readIncident),
  askPartners: api.incidents.askPartners.handler(askPartners),
  giveView: api.incidents.giveView.handler(giveView),
  decide: api.incidents.decide.handler(decideNotifying),
  attachCopy: api.incidents.attachCopy.handler(attachCopy),
  submit: api.incidents.submit.handler(submitIncident),
  correctNotification: api.incidents.correctNotification.handler(correctNotification),
  correctAwareness: api.incidents.correctAwareness.handler(correctAwareness),
  save: api.incidents.save.handler(saveIncident),
  people: api.incidents.people.handler(readIncidentPeople),
  addPerson: api.incidents.addPerson.handler(addIncidentPerson),
  savePerson: api.incidents.savePerson.handler(saveIncidentPerson),
  removePerson: api.incidents.removePerson.handler(removeIncidentPerson),
  recordTold: api.incidents.recordTold.handler(recordTold),
  withdraw: api.incidents.withdraw.handler(withdrawIncident),
  reconsider: api.incidents.reconsider.handler(reconsiderIncident),
  takeCareLeaverRoute: api.incidents.takeCareLeaverRoute.handler(takeCareLeaverRoute),
  openReview: api.incidents.openReview.handler(openReview),
  close: api.incidents.close.handler(closeIncident),
  closeReviewAsNotRequired: api.incidents.closeReviewAsNotRequired.handler(closeReviewAsNotRequired),
  offerConcern: api.incidents.offerConcern.handler(offerConcern),
  worksheetDocument: api.incidents.worksheetDocument.handler(makeWorksheet),
  worksheetWithNames: api.incidents.worksheetWithNames.handler(makeWorksheetWithNames),
}
