import { api } from '../../procedure.ts'
import { recordAttendance } from './attendance.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { handOverItem, justifyDeferral, moveAgendaItem, placeConcern } from './change-agenda.ts'
import { declareConflict } from './conflicts.ts'
import { decideConcern } from './decide.ts'
import { ratifyDecision } from './ratify.ts'
import { readDecisions } from './read-decisions.ts'
import { readMeeting } from './read-meeting.ts'
import { listMeetings } from './read-meetings.ts'
import { changeMeeting, scheduleMeeting } from './schedule-meeting.ts'
import { closeMeeting, openMeeting } from './session.ts'

export const meetingRoutes = {
  list: api.meetings.list.handler(listMeetings),
  get: api.meetings.get.handler(readMeeting),
  schedule: api.meetings.schedule.handler(scheduleMeeting),
  change: api.meetings.change.handler(changeMeeting),
  cancel: api.meetings.cancel.handler(cancelMeeting),
  recordAttendance: api.meetings.recordAttendance.handler(recordAttendance),
  moveItem: api.meetings.moveItem.handler(moveAgendaItem),
  handOver: api.meetings.handOver.handler(handOverItem),
  open: api.meetings.open.handler(openMeeting),
  close: api.meetings.close.handler(closeMeeting),
  declareConflict: api.meetings.declareConflict.handler(declareConflict),
  placeConcern: api.meetings.placeConcern.handler(placeConcern),
  decide: api.meetings.decide.handler(decideConcern),
  decisions: api.meetings.decisions.handler(readDecisions),
  ratify: api.meetings.ratify.handler(ratifyDecision),
  justifyDeferral: api.meetings.justifyDeferral.handler(justifyDeferral),
}
