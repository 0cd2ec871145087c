import { api } from '../../procedure.ts'
import { addSeat, appoint, endSeat, invite, renewLink } from './invite.ts'
import { readAgencies, readColleagues, readDirectory } from './queries.ts'

export const directoryRoutes = {
  list: api.directory.list.handler(readDirectory),
  invite: api.directory.invite.handler(invite),
  renewLink: api.directory.renewLink.handler(renewLink),
  appoint: api.directory.appoint.handler(appoint),
  endSeat: api.directory.endSeat.handler(endSeat),
  addSeat: api.directory.addSeat.handler(addSeat),
  agencies: api.directory.agencies.handler(readAgencies),
  colleagues: api.directory.colleagues.handler(readColleagues),
}
