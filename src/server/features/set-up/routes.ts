import { api } from '../../procedure.ts'
import { listPeople, setUpDemonstration, signInAs } from './demonstration.ts'
import { checkLink, setUpPartnership } from './set-up.ts'

export const setUpRoutes = {
  check: api.setUp.check.handler(checkLink),
  partnership: api.setUp.partnership.handler(setUpPartnership),
  demonstration: api.setUp.demonstration.handler(setUpDemonstration),
}

export const demonstrationRoutes = {
  people: api.demonstration.people.handler(listPeople),
  signInAs: api.demonstration.signInAs.handler(signInAs),
}
