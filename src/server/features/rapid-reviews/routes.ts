import { api } from '../../procedure.ts'
import { extendRequest, goOnWithout, resumeRequest, withdrawRequest } from './change-request.ts'
import { chase } from './chase.ts'
import { collate } from './collate.ts'
import { readReview } from './read-review.ts'
import { readScope } from './read-scope.ts'
import { releasePack } from './release-pack.ts'
import { addAgency, sendRequests } from './send-requests.ts'
import { liftWithholding, readWithheld, withhold } from './withhold.ts'
import { arrangeMeeting, saveScope, setScope } from './write-scope.ts'

export const rapidReviewRoutes = {
  get: api.rapidReviews.get.handler(readReview),
  scope: api.rapidReviews.scope.handler(readScope),
  saveScope: api.rapidReviews.saveScope.handler(saveScope),
  setScope: api.rapidReviews.setScope.handler(setScope),
  arrangeMeeting: api.rapidReviews.arrangeMeeting.handler(arrangeMeeting),
  sendRequests: api.rapidReviews.sendRequests.handler(sendRequests),
  addAgency: api.rapidReviews.addAgency.handler(addAgency),
  chase: api.rapidReviews.chase.handler(chase),
  extend: api.rapidReviews.extend.handler(extendRequest),
  goOnWithout: api.rapidReviews.goOnWithout.handler(goOnWithout),
  resume: api.rapidReviews.resume.handler(resumeRequest),
  withdrawRequest: api.rapidReviews.withdrawRequest.handler(withdrawRequest),
  collate: api.rapidReviews.collate.handler(collate),
  release: api.rapidReviews.release.handler(releasePack),
  withheld: api.rapidReviews.withheld.handler(readWithheld),
  withhold: api.rapidReviews.withhold.handler(withhold),
  liftWithholding: api.rapidReviews.liftWithholding.handler(liftWithholding),
}
