import { api } from '../../procedure.ts'
import { askPartners } from './ask-partners.ts'
import { decideNotifying } from './decide-notifying.ts'
import { giveView } from './give-view.ts'
import { readIncident } from './read-incident.ts'
import { startIncident } from './start-incident.ts'
import { attachCopy, submitIncident } from './submit-incident.ts'

export const incidentRoutes = {
  start: api.incidents.start.handler(startIncident),
  get: api.incidents.get.handler(readIncident),
  askPartners: api.incidents.askPartners.handler(askPartners),
  giveView: api.incidents.giveView.handler(giveView),
  decide: api.incidents.decide.handler(decideNotifying),
  attachCopy: api.incidents.attachCopy.handler(attachCopy),
  submit: api.incidents.submit.handler(submitIncident),
}
