import { api } from '../../procedure.ts'
import { acknowledge } from './acknowledge.ts'
import { askForMore } from './ask-for-more.ts'
import { consult } from './consult.ts'
import { decide } from './decide.ts'
import { findDuplicates, judgeDuplicate, recordNoDuplicate } from './duplicates.ts'
import { giveView, readMyConsultations } from './give-view.ts'
import { readQueue } from './queue.ts'
import { readTriage } from './read-triage.ts'
import { saveTriage } from './save-triage.ts'

export const triageRoutes = {
  queue: api.triage.queue.handler(readQueue),
  get: api.triage.get.handler(readTriage),
  acknowledge: api.triage.acknowledge.handler(acknowledge),
  save: api.triage.save.handler(saveTriage),
  duplicates: api.triage.duplicates.handler(findDuplicates),
  judgeDuplicate: api.triage.judgeDuplicate.handler(judgeDuplicate),
  noDuplicate: api.triage.noDuplicate.handler(recordNoDuplicate),
  askForMore: api.triage.askForMore.handler(askForMore),
  consult: api.triage.consult.handler(consult),
  decide: api.triage.decide.handler(decide),
  myConsultations: api.triage.myConsultations.handler(readMyConsultations),
  giveView: api.triage.giveView.handler(giveView),
}
