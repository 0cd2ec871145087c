import { api } from '../../procedure.ts'
import { askForLink } from './ask-for-link.ts'
import { openLink } from './open-link.ts'
import { readPartnerships } from './partnerships.ts'
import { leave, readMine } from './standing.ts'

export const referralLinkRoutes = {
  partnerships: api.referralLinks.partnerships.handler(readPartnerships),
  ask: api.referralLinks.ask.handler(askForLink),
  open: api.referralLinks.open.handler(openLink),
  mine: api.referralLinks.mine.handler(readMine),
  leave: api.referralLinks.leave.handler(leave),
}
