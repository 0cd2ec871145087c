import type { Role } from '#domain/access/roles.ts'
import { answersConsultation, decidesTriage, readsTriage, writesTriage } from './verdicts-of-triage.ts'

// Written by hand from the role table and the permission matrix, and reviewed by people. It is what the partnership
// agreed, not what the program does: never make it agree with policies.ts, but ask which of the two is wrong.

/**
 * How a person stands to the case, in the order of the marks below:
 * + allowed, - refused (403), 0 not found (404: the answer must not tell that there is a case).
 */
export const stands = ['none', 'referrer', 'listed', 'conflicted', 'other partnership'] as const

export type ByStanding = Readonly<Record<Role, string>>

// "CoC referral": R for the group's own seats; a member reads where listed; whoever wrote it reads their own
// submission, from whatever seat. The auditor reads "no content". A conflict of interest removes it (hard rule 3).
const readsReferral: ByStanding = {
  ADMIN: '0+000',
  BM: '+++00',
  COORD: '+++00',
  CLERK: '+++00',
  LND: '+++00',
  CHAIR: '+++00',
  SCRUT: '+++00',
  MEMBER: '0++00',
  CONTRIB: '0+000',
  SIGNER: '0+000',
  LA_NOTIFIER: '0+000',
  REVIEWER: '0+000',
  EXEC: '0+000',
  REFERRER: '0+000',
  AUDITOR: '00000',
}

// "Person identities": as above, but not for L&D, who sees names only in a referral of their own.
const readsNames: ByStanding = { ...readsReferral, LND: '-+-00' }

// "Audit log": the Business Manager reads that of the own area. Who sees the case is refused, not misled.
const readsHistory: ByStanding = {
  ADMIN: '0-000',
  BM: '+++00',
  COORD: '---00',
  CLERK: '---00',
  LND: '---00',
  CHAIR: '---00',
  SCRUT: '---00',
  MEMBER: '0--00',
  CONTRIB: '0-000',
  SIGNER: '0-000',
  LA_NOTIFIER: '0-000',
  REVIEWER: '0-000',
  EXEC: '0-000',
  REFERRER: '0-000',
  AUDITOR: '00000',
}

// "CoC referral": A, and the case container: the Business Manager alone withdraws, joins, splits, links and reopens.
const managesCase: ByStanding = readsHistory

// "Meeting, agenda": RU, CRU and UA for these; what they record is about a case that they see.
const keepsMeeting: ByStanding = { ...managesCase, COORD: '+++00', CLERK: '+++00', CHAIR: '+++00' }

// "via CHAIR": the chairs alone record what the group decided.
const decidesAtMeeting: ByStanding = { ...managesCase, BM: '---00', CHAIR: '+++00' }

// As the referral, but not for those who merely wrote it: the record of the group is not the referrer's to read.
const readsDecision: ByStanding = {
  ADMIN: '0-000',
  BM: '+++00',
  COORD: '+++00',
  CLERK: '+++00',
  LND: '+++00',
  CHAIR: '+++00',
  SCRUT: '+++00',
  MEMBER: '0-+00',
  CONTRIB: '0-000',
  SIGNER: '0-000',
  LA_NOTIFIER: '0-000',
  REVIEWER: '0-000',
  EXEC: '0-000',
  REFERRER: '0-000',
  AUDITOR: '00000',
}

// The three partners confirm by their members, who are listed to the case for it.
const ratifies: ByStanding = { ...managesCase, BM: '---00', MEMBER: '0-+00' }

// Hard rule 1, draft privacy: nobody but its writers, the Business Manager included.
const writesDraft: ByStanding = {
  ADMIN: '0+000',
  BM: '0+000',
  COORD: '0+000',
  CLERK: '0+000',
  LND: '0+000',
  CHAIR: '0+000',
  SCRUT: '0+000',
  MEMBER: '0+000',
  CONTRIB: '0+000',
  SIGNER: '0+000',
  LA_NOTIFIER: '0+000',
  REVIEWER: '0+000',
  EXEC: '0+000',
  REFERRER: '0+000',
  AUDITOR: '00000',
}

// Those who work on the case: the group's own seats, and members where their agency is listed. Not the referrer.
const worksOnCase: ByStanding = {
  ADMIN: '0-000',
  BM: '+++00',
  COORD: '+++00',
  CLERK: '+++00',
  LND: '+++00',
  CHAIR: '+++00',
  SCRUT: '+++00',
  MEMBER: '0-+00',
  CONTRIB: '0-000',
  SIGNER: '0-000',
  LA_NOTIFIER: '0-000',
  REVIEWER: '0-000',
  EXEC: '0-000',
  REFERRER: '0-000',
  AUDITOR: '00000',
}
// The coordinator runs a learning review, the Business Manager with them ("Action", "Information request").
const runsReview: ByStanding = { ...readsHistory, COORD: '+++00' }
// "Agency return (draft)": members write for their own agency; the lead of a review may hold any seat of the group.
// Whose notes and which review it is, is asked after the door.
const writesForReview: ByStanding = worksOnCase
const agreesFindings: ByStanding = { ...readsHistory, BM: '---00', CHAIR: '+++00' }
// "Action": supersede or drop.
const dropsAction: ByStanding = { ...readsHistory, CHAIR: '+++00' }

type Expected =
  /** Before sign-in too. */
  | { readonly to: 'anybody' }
  /** Not there in a live installation. */
  | { readonly to: 'nobody' }
  /** Whoever gave a password, also without second factor or seat. */
  | { readonly to: 'whoever has a session' }
  /** Nothing of a case is asked: the role decides. */
  | { readonly to: readonly Role[] }
  | { readonly about: 'received case' | 'draft'; readonly byStanding: ByStanding }

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
  'myWork.clocks': { to: ['BM', 'COORD', 'CHAIR', 'SCRUT'] },
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
  'audit.list': { to: ['AUDITOR'] },
  'audit.verify': { to: ['ADMIN', 'BM', 'AUDITOR'] },
}

/** The same draft procedures once the referral is received: its writers alone, though others now see the case. */
export const draftProceduresOnceReceived: ByStanding = {
  ADMIN: '0+000',
  BM: '-+-00',
  COORD: '-+-00',
  CLERK: '-+-00',
  LND: '-+-00',
  CHAIR: '-+-00',
  SCRUT: '-+-00',
  MEMBER: '0+-00',
  CONTRIB: '0+000',
  SIGNER: '0+000',
  LA_NOTIFIER: '0+000',
  REVIEWER: '0+000',
  EXEC: '0+000',
  REFERRER: '0+000',
  AUDITOR: '00000',
}
