import { accountRoutes } from './features/accounts/routes.ts'
import { actionRoutes } from './features/actions/routes.ts'
import { auditRoutes } from './features/audit/routes.ts'
import { caseLogRoutes } from './features/case-logs/routes.ts'
import { caseChangeRoutes } from './features/cases/change-routes.ts'
import { caseRoutes } from './features/cases/routes.ts'
import { childDeathRoutes } from './features/child-deaths/routes.ts'
import { clockRoutes } from './features/clocks/routes.ts'
import { concernRoutes } from './features/concerns/routes.ts'
import { correspondenceRoutes } from './features/correspondence/routes.ts'
import { directoryRoutes } from './features/directory/routes.ts'
import { incidentRoutes } from './features/incidents/routes.ts'
import { requestRoutes, returnRoutes } from './features/information-requests/routes.ts'
import { learningReviewRoutes } from './features/learning-reviews/routes.ts'
import { meetingRoutes } from './features/meetings/routes.ts'
import { messageRoutes } from './features/messages/routes.ts'
import { myWorkRoutes } from './features/my-work/routes.ts'
import { partnershipRoutes } from './features/partnership/routes.ts'
import { passkeyRoutes } from './features/passkeys/routes.ts'
import { rapidReviewRoutes } from './features/rapid-reviews/routes.ts'
import { referralLinkRoutes } from './features/referral-links/routes.ts'
import { returnDocumentRoutes } from './features/return-documents/routes.ts'
import { reviewDecisionRoutes } from './features/review-decisions/routes.ts'
import { searchRoutes } from './features/search/find.ts'
import { demonstrationRoutes, setUpRoutes } from './features/set-up/routes.ts'
import { singleSignOnRoutes } from './features/single-sign-on/routes.ts'
import { triageRoutes } from './features/triage/routes.ts'
import { api } from './procedure.ts'

export const router = api.router({
  accounts: accountRoutes,
  passkeys: passkeyRoutes,
  singleSignOn: singleSignOnRoutes,
  referralLinks: referralLinkRoutes,
  setUp: setUpRoutes,
  demonstration: demonstrationRoutes,
  directory: directoryRoutes,
  partnership: partnershipRoutes,
  concerns: concernRoutes,
  triage: triageRoutes,
  correspondence: correspondenceRoutes,
  cases: caseRoutes,
  clocks: clockRoutes,
  caseLogs: caseLogRoutes,
  caseChanges: caseChangeRoutes,
  incidents: incidentRoutes,
  childDeaths: childDeathRoutes,
  meetings: meetingRoutes,
  messages: messageRoutes,
  learningReviews: learningReviewRoutes,
  actions: actionRoutes,
  rapidReviews: rapidReviewRoutes,
  requests: requestRoutes,
  returns: returnRoutes,
  returnDocuments: returnDocumentRoutes,
  reviewDecisions: reviewDecisionRoutes,
  myWork: myWorkRoutes,
  search: searchRoutes,
  audit: auditRoutes,
})
