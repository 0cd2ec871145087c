import type { WorkItem } from '#contract/my-work.ts'
import { worstFirst } from '#domain/my-work/work-kinds.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { api, type Handler } from '../../procedure.ts'
import { listClocks } from './clocks.ts'
import { workOfIncidents } from './of-incidents.ts'
import { workOfMeetings } from './of-meetings.ts'
import { workOfOtherRecords } from './of-other-records.ts'
import { workOfRapidReviews } from './of-rapid-reviews.ts'
import { workOfReferrer } from './of-referrer.ts'
import { workOfRequests } from './of-requests.ts'
import { workOfReviews } from './of-reviews.ts'
import { workOfTriage } from './of-triage.ts'
import { sitDown } from './owed.ts'
import { listSentToMe } from './sent-to-me.ts'

/** What I owe across all cases, worst first. */
async function list({ context }: Handler<'myWork.list'>): Promise<WorkItem[]> {
  const work = context.work()
  const desk = await sitDown(work)
  const items = [
    ...(await workOfTriage(desk)),
    ...(await workOfReferrer(desk)),
    ...(await workOfIncidents(desk)),
    ...(await workOfRapidReviews(desk)),
    ...(await workOfRequests(desk)),
    ...(await workOfOtherRecords(desk)),
    ...(await workOfMeetings(desk)),
    ...(await workOfReviews(desk)),
  ]
  await recordAudit(work, 'work-opened', null, { count: items.length })
  return items.sort(worstFirst)
}

export const myWorkRoutes = {
  list: api.myWork.list.handler(list),
  clocks: api.myWork.clocks.handler(listClocks),
  sentToMe: api.myWork.sentToMe.handler(listSentToMe),
}
