import type { Role } from '#domain/access/roles.ts'
import {
  agreesFindings,
  type ByStanding,
  decidesAtMeeting,
  dropsAction,
  keepsMeeting,
  managesCase,
  ratifies,
  readsDecision,
  readsHistory,
  readsNames,
  readsReferral,
  runsReview,
  worksOnCase,
  writesDraft,
  writesForReview,
} from './verdicts-by-standing.ts'
import { givesPartnerView } from './verdicts-of-incidents.ts'
import {
  acceptsReturn,
  answersRequest,
  approvesReturn,
  queriesReturn,
  readsDraft,
  readsRequest,
  readsReturned,
  writesReturn,
} from './verdicts-of-requests.ts'
import { answersConsultation, decidesTriage, readsTriage, writesTriage } from './verdicts-of-triage.ts'

// Written by hand from the role table and the permission matrix, and reviewed by people. It is what the partnership
// agreed, not what the program does: never make it agree with policies.ts, but ask which of the two is wrong.

type Expected =
  /** Before sign-in too. */
  | { readonly to: 'anybody' }
  /** Not there in a live installation. */
  | { readonly to: 'nobody' }
  /** Whoever gave a password, also without second factor or seat. */
  | { readonly to: 'whoever has a session' }
  /** Nothing of a case is asked: the role decides. */
  | { readonly to: readonly Role[] }
  | { readonly about: 'received case' | 'draft' | 'request'; readonly byStanding: ByStanding }

const anyRole: readonly Role[] = [
  'ADMIN',
  'BM',
  'COORD',
  'CLERK',
  'LND',
  'CHAIR',
  'SCRUT',
  'MEMBER',
  'CONTRIB',
  'SIGNER',
  'LA_NOTIFIER',
  'REVIEWER',
  'EXEC',
  'REFERRER',
  'AUDITOR',
]
const anybody: Expected = { to: 'anybody' }
const nobody: Expected = { to: 'nobody' }
const session: Expected = { to: 'whoever has a session' }
const anySeat: Expected = { to: anyRole }
const managers: Expected = { to: ['ADMIN', 'BM'] }
const draft: Expected = { about: 'draft', byStanding: writesDraft }
const meetingKeepers: Expected = { to: ['BM', 'COORD', 'CLERK', 'CHAIR'] }
const meetingReaders: Expected = { to: ['BM', 'COORD', 'CLERK', 'LND', 'CHAIR', 'SCRUT', 'MEMBER', 'EXEC'] }
const triageRead: Expected = { about: 'received case', byStanding: readsTriage }
const triageWrite: Expected = { about: 'received case', byStanding: writesTriage }
const triageDecide: Expected = { about: 'received case', byStanding: decidesTriage }
const consulted: Expected = { about: 'received case', byStanding: answersConsultation }
const incidentRead: Expected = { about: 'received case', byStanding: worksOnCase }
const incidentDecide: Expected = { about: 'received case', byStanding: managesCase }
const answering: Expected = { about: 'request', byStanding: answersRequest }
const draftReturn: Expected = { about: 'request', byStanding: readsDraft }
const writingReturn: Expected = { about: 'request', byStanding: writesReturn }
const referral: Expected = { about: 'received case', byStanding: readsReferral }

/** Every procedure of the contract. One that is missing here fails the test, and so does one too many. */
export const expectedVerdicts: Readonly<Record<string, Expected>> = {
  'accounts.standing': anybody,
  'accounts.signIn': anybody,
  'accounts.verifyCode': anybody,
  'accounts.useRecoveryCode': anybody,
  'accounts.signOut': anybody,
  'accounts.readInvitation': anybody,
  'accounts.acceptInvitation': anybody,
  'referralLinks.partnerships': anybody,
  'referralLinks.ask': anybody,
  'referralLinks.open': anybody,
  'referralLinks.mine': anybody,
  'referralLinks.leave': anybody,
  'accounts.signOutEverywhere': session,
  'accounts.startAuthenticator': session,
  'accounts.confirmAuthenticator': session,
  'accounts.renewRecoveryCodes': anySeat,
  'accounts.changePassword': anySeat,
  'passkeys.list': anySeat,
  'passkeys.start': session,
  'passkeys.add': session,
  'passkeys.remove': anySeat,
  'passkeys.startSignIn': anybody,
  'passkeys.signIn': anybody,
  'singleSignOn.start': anybody,
  'singleSignOn.finish': anybody,
  'setUp.check': anybody,
  'setUp.partnership': anybody,
  'setUp.demonstration': anybody,
  'demonstration.people': nobody,
  'demonstration.signInAs': nobody,
  'directory.list': managers,
  'directory.invite': managers,
  'directory.renewLink': managers,
  'directory.appoint': managers,
  'directory.endSeat': managers,
  'directory.addSeat': managers,
  'directory.agencies': anySeat,
  'directory.colleagues': anySeat,
  'partnership.settings': managers,
  'partnership.saveSettings': managers,
  'partnership.calendar': managers,
  'partnership.addHoliday': managers,
  'partnership.removeHoliday': managers,
  'concerns.mine': anySeat,
  // "CoC referral": C.
  'concerns.start': { to: ['BM', 'COORD', 'MEMBER', 'LA_NOTIFIER', 'REFERRER'] },
  'concerns.get': draft,
  'concerns.save': draft,
  'concerns.watch': draft,
  'concerns.addPerson': draft,
  'concerns.savePerson': draft,
  'concerns.removePerson': draft,
  'concerns.attach': draft,
  'concerns.removeAttachment': draft,
  'concerns.share': draft,
  'concerns.submit': draft,
  'concerns.withdraw': draft,
  'concerns.outcome': draft,
  'concerns.reply': draft,
  'concerns.document': draft,
  'triage.queue': { to: ['BM', 'COORD', 'CHAIR', 'SCRUT'] },
  'triage.get': triageRead,
  'triage.acknowledge': triageWrite,
  'triage.save': triageWrite,
  'triage.duplicates': triageWrite,
  'triage.judgeDuplicate': triageWrite,
  'triage.noDuplicate': triageWrite,
  'triage.askForMore': triageWrite,
  'triage.consult': triageDecide,
  'triage.decide': triageDecide,
  'triage.myConsultations': consulted,
  'triage.giveView': consulted,
  'correspondence.draft': triageWrite,
  'correspondence.send': triageWrite,
  // What they list is what row-level security lets through; the lists themselves are everybody's.
  'cases.list': anySeat,
  'cases.exportCsv': anySeat,
  'search.find': anySeat,
  'myWork.list': anySeat,
  'myWork.sentToMe': anySeat,
  'myWork.clocks': { to: ['BM', 'COORD', 'CHAIR', 'SCRUT'] },
  // "RR record and decision", "SIN record": whoever runs the review. On this case there is no incident to notify.
  'clocks.explain': { about: 'received case', byStanding: runsReview },
  'clocks.extend': { about: 'received case', byStanding: runsReview },
  // Read by those who work on the case, written by those who run it; there is no incident for the notifier here.
  'caseLogs.get': { about: 'received case', byStanding: worksOnCase },
  'caseLogs.addProcess': { about: 'received case', byStanding: runsReview },
  'caseLogs.saveProcess': { about: 'received case', byStanding: runsReview },
  'caseLogs.endProcess': { about: 'received case', byStanding: runsReview },
  'caseLogs.addContact': { about: 'received case', byStanding: runsReview },
  'caseLogs.saveContact': { about: 'received case', byStanding: runsReview },
  'cases.get': referral,
  'cases.people': referral,
  'cases.referral': referral,
  'cases.referralDocument': referral,
  'cases.attachment': referral,
  'cases.revealNames': { about: 'received case', byStanding: readsNames },
  'cases.history': { about: 'received case', byStanding: readsHistory },
  'caseChanges.withdraw': { about: 'received case', byStanding: managesCase },
  'caseChanges.reopen': { about: 'received case', byStanding: managesCase },
  'caseChanges.merge': { about: 'received case', byStanding: managesCase },
  'caseChanges.split': { about: 'received case', byStanding: managesCase },
  'caseChanges.link': { about: 'received case', byStanding: managesCase },
  'caseChanges.unlink': { about: 'received case', byStanding: managesCase },
  // "SIN record": C for the council's notifier, and for the Business Manager who logs one.
  'incidents.start': { to: ['BM', 'LA_NOTIFIER'] },
  'incidents.get': incidentRead,
  'incidents.askPartners': incidentDecide,
  'incidents.giveView': { about: 'received case', byStanding: givesPartnerView },
  'incidents.decide': incidentDecide,
  'incidents.attachCopy': incidentDecide,
  'incidents.submit': incidentDecide,
  'meetings.list': meetingReaders,
  'meetings.get': meetingReaders,
  'meetings.schedule': meetingKeepers,
  'meetings.change': meetingKeepers,
  'meetings.cancel': meetingKeepers,
  'meetings.recordAttendance': meetingKeepers,
  'meetings.moveItem': meetingKeepers,
  'meetings.handOver': meetingKeepers,
  'meetings.open': meetingKeepers,
  'meetings.close': meetingKeepers,
  'meetings.declareConflict': { about: 'received case', byStanding: keepsMeeting },
  'meetings.placeConcern': { about: 'received case', byStanding: keepsMeeting },
  'meetings.decide': { about: 'received case', byStanding: decidesAtMeeting },
  'meetings.decisions': { about: 'received case', byStanding: readsDecision },
  'meetings.ratify': { about: 'received case', byStanding: ratifies },
  'meetings.justifyDeferral': { about: 'received case', byStanding: managesCase },
  // The outbox is the system's and the Business Manager's; about a case, row-level security picks the messages.
  'messages.list': managers,
  'messages.sendAgain': managers,
  'messages.ofCase': referral,
  'learningReviews.get': { about: 'received case', byStanding: worksOnCase },
  'learningReviews.start': { about: 'received case', byStanding: runsReview },
  'learningReviews.changePlan': { about: 'received case', byStanding: runsReview },
  'learningReviews.note': { about: 'received case', byStanding: worksOnCase },
  'learningReviews.saveNote': { about: 'received case', byStanding: writesForReview },
  'learningReviews.sendNote': { about: 'received case', byStanding: writesForReview },
  'learningReviews.addFinding': { about: 'received case', byStanding: writesForReview },
  'learningReviews.saveFinding': { about: 'received case', byStanding: writesForReview },
  'learningReviews.moveFinding': { about: 'received case', byStanding: writesForReview },
  'learningReviews.removeFinding': { about: 'received case', byStanding: writesForReview },
  'learningReviews.putFindingsForward': { about: 'received case', byStanding: writesForReview },
  'learningReviews.agreeFindings': { about: 'received case', byStanding: agreesFindings },
  'learningReviews.addAction': { about: 'received case', byStanding: writesForReview },
  'learningReviews.saveAction': { about: 'received case', byStanding: writesForReview },
  'learningReviews.completeAction': { about: 'received case', byStanding: writesForReview },
  'learningReviews.withdrawAction': { about: 'received case', byStanding: dropsAction },
  'learningReviews.recordSharing': { about: 'received case', byStanding: runsReview },
  'learningReviews.close': { about: 'received case', byStanding: managesCase },
  // "RR record and decision": R for those who work on the case; the coordinator and the Business Manager run it.
  'rapidReviews.get': { about: 'received case', byStanding: worksOnCase },
  'rapidReviews.scope': { about: 'received case', byStanding: runsReview },
  'rapidReviews.saveScope': { about: 'received case', byStanding: runsReview },
  'rapidReviews.setScope': { about: 'received case', byStanding: runsReview },
  'rapidReviews.arrangeMeeting': { about: 'received case', byStanding: runsReview },
  'rapidReviews.sendRequests': { about: 'received case', byStanding: runsReview },
  'rapidReviews.addAgency': { about: 'received case', byStanding: runsReview },
  // "Information request": C and U.
  'rapidReviews.chase': { about: 'received case', byStanding: runsReview },
  'rapidReviews.extend': { about: 'received case', byStanding: runsReview },
  'rapidReviews.goOnWithout': { about: 'received case', byStanding: runsReview },
  'rapidReviews.resume': { about: 'received case', byStanding: runsReview },
  'rapidReviews.withdrawRequest': { about: 'received case', byStanding: runsReview },
  'rapidReviews.collate': { about: 'received case', byStanding: runsReview },
  // Hard rules 2 and 4: release and withholding are theirs too.
  'rapidReviews.release': { about: 'received case', byStanding: runsReview },
  'rapidReviews.withheld': { about: 'received case', byStanding: runsReview },
  'rapidReviews.withhold': { about: 'received case', byStanding: runsReview },
  'rapidReviews.liftWithholding': { about: 'received case', byStanding: runsReview },
  'requests.get': { about: 'request', byStanding: readsRequest },
  'requests.people': draftReturn,
  'requests.acknowledge': answering,
  'requests.answerNil': answering,
  'requests.assign': answering,
  'requests.inviteAuthor': answering,
  'requests.draft': draftReturn,
  'requests.save': writingReturn,
  'requests.handIn': writingReturn,
  'requests.sendBack': answering,
  'requests.approve': { about: 'request', byStanding: approvesReturn },
  'requests.answerQueries': answering,
  'requests.amend': answering,
  'requests.version': draftReturn,
  'returns.list': { about: 'received case', byStanding: readsReturned },
  'returns.get': { about: 'received case', byStanding: readsReturned },
  'returns.accept': { about: 'received case', byStanding: acceptsReturn },
  'returns.query': { about: 'received case', byStanding: queriesReturn },
  'returnDocuments.blank': draftReturn,
  'returnDocuments.download': draftReturn,
  'returnDocuments.read': writingReturn,
  'returnDocuments.returned': { about: 'received case', byStanding: readsReturned },
  'audit.list': { to: ['AUDITOR'] },
  'audit.verify': { to: ['ADMIN', 'BM', 'AUDITOR'] },
}
