import { accounts, demonstration, setUp } from './accounts.ts'
import { actions } from './actions.ts'
import { audit } from './audit.ts'
import { caseChanges } from './case-changes.ts'
import { caseLogs } from './case-logs.ts'
import { cases } from './cases.ts'
import { childDeaths } from './child-deaths.ts'
import { clocks } from './clocks.ts'
import { concerns } from './concerns.ts'
import { correspondence } from './correspondence.ts'
import { directory } from './directory.ts'
import { incidents } from './incidents.ts'
import { requests } from './information-requests.ts'
import { learningReviews } from './learning-reviews.ts'
import { meetings } from './meetings.ts'
import { messages } from './messages.ts'
import { myWork } from './my-work.ts'
import { partnership } from './partnership.ts'
import { passkeys } from './passkeys.ts'
import { rapidReviews } from './rapid-reviews.ts'
import { referralLinks } from './referral-links.ts'
import { returnDocuments } from './return-documents.ts'
import { returns } from './returns.ts'
import { reviewDecisions } from './review-decisions.ts'
import { search } from './search.ts'
import { singleSignOn } from './single-sign-on.ts'
import { triage } from './triage.ts'

/** Everything that crosses the wire. */
export const contract = {
  accounts,
  passkeys,
  singleSignOn,
  setUp,
  demonstration,
  directory,
  partnership,
  referralLinks,
  concerns,
  triage,
  correspondence,
  cases,
  clocks,
  caseLogs,
  caseChanges,
  incidents,
  childDeaths,
  meetings,
  messages,
  learningReviews,
  actions,
  rapidReviews,
  requests,
  returns,
  returnDocuments,
  reviewDecisions,
  myWork,
  search,
  audit,
}
export type Contract = typeof contract
