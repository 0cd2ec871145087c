import { settingsFrom } from '#domain/partnership/settings.ts'
import type { Client } from '#tests/support/server-app.ts'
import { smallPdf } from '#tests/support/small-pdf.ts'
import { clockRequests } from './calls-to-clocks.ts'
import { incidentRequests } from './calls-to-incidents.ts'
import { learningReviewRequests } from './calls-to-learning-reviews.ts'
import { logRequests } from './calls-to-logs.ts'
import { meetingRequests } from './calls-to-meetings.ts'
import { rapidReviewRequests } from './calls-to-rapid-reviews.ts'
import { requestCalls } from './calls-to-requests.ts'
import { reviewDecisionRequests } from './calls-to-review-decisions.ts'
import type { Subjects } from './subjects.ts'

const token = 'a-token-that-was-never-given-to-anybody'
const password = 'kettle umbrella orbit seven'
const nobodysKey = { id: 'bm9ib2R5', rawId: 'bm9ib2R5', type: 'public-key' } as const
const passkey = {
  made: { ...nobodysKey, response: { clientDataJSON: 'e30', attestationObject: 'oA' } },
  shown: { ...nobodysKey, response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' } },
}
let count = 0

/**
 * One request of each procedure that would be answered, were it allowed. The draft stays a draft, because it is
 * not complete; what is removed from it has to be put back.
 */
export function sampleRequests({ received, draft, ...ids }: Subjects, about: Subjects['draft'] = draft) {
  const { concernId, personId, attachmentId } = about
  const { reference } = received
  count += 1
  const changes = { where_child_was: { base: 0, value: 'At home' } }
  const day = '2026-06-01'
  const reason = 'Because this test asks for it'

  const requests: Record<string, (api: Client) => Promise<unknown>> = {
    'accounts.standing': (api) => api.accounts.standing(),
    'accounts.signIn': (api) => api.accounts.signIn({ email: `nobody${count}@test.example`, password }),
    'accounts.verifyCode': (api) => api.accounts.verifyCode({ code: '123456' }),
    'accounts.useRecoveryCode': (api) => api.accounts.useRecoveryCode({ code: 'abcde-fghij' }),
    'accounts.signOut': (api) => api.accounts.signOut(),
    'accounts.readInvitation': (api) => api.accounts.readInvitation({ token }),
    'accounts.acceptInvitation': (api) => api.accounts.acceptInvitation({ token, password }),
    'accounts.signOutEverywhere': (api) => api.accounts.signOutEverywhere(),
    'accounts.startAuthenticator': (api) => api.accounts.startAuthenticator({ password }),
    'accounts.confirmAuthenticator': (api) => api.accounts.confirmAuthenticator({ code: '123456' }),
    'accounts.renewRecoveryCodes': (api) => api.accounts.renewRecoveryCodes({ password }),
    'accounts.changePassword': (api) => api.accounts.changePassword({ current: 'wrong', password }),
    'passkeys.list': (api) => api.passkeys.list(),
    'passkeys.start': (api) => api.passkeys.start({ password }),
    'passkeys.add': (api) => api.passkeys.add({ name: 'Phone', made: passkey.made }),
    'passkeys.remove': (api) => api.passkeys.remove({ passkeyId: crypto.randomUUID(), password }),
    'passkeys.startSignIn': (api) => api.passkeys.startSignIn({ afterPassword: false }),
    'passkeys.signIn': (api) => api.passkeys.signIn({ shown: passkey.shown }),
    'singleSignOn.start': (api) => api.singleSignOn.start({ provider: 'nobody' }),
    'singleSignOn.finish': (api) => api.singleSignOn.finish({ provider: 'nobody', state: token, code: token }),
    'referralLinks.partnerships': (api) => api.referralLinks.partnerships(),
    'referralLinks.ask': (api) =>
      api.referralLinks.ask({ partnership: 'TEST', email: `new${count}@school.gov.uk`, wish: 'NEW' }),
    'referralLinks.open': (api) => api.referralLinks.open({ token }),
    'referralLinks.mine': (api) => api.referralLinks.mine(),
    'referralLinks.leave': (api) => api.referralLinks.leave(),
    'setUp.check': (api) => api.setUp.check({ token }),
    'setUp.partnership': (api) =>
      api.setUp.partnership({
        token,
        template: 'ONE_BOROUGH',
        partnershipName: 'Elsewhere Partnership',
        shortName: 'ELSE',
        referencePrefix: 'ELSE',
        urgentContact: 'MASH',
        name: 'Nora Nobody',
        email: 'nora@elsewhere.example',
        password,
      }),
    'setUp.demonstration': (api) => api.setUp.demonstration({ token }),
    'demonstration.people': (api) => api.demonstration.people(),
    'demonstration.signInAs': (api) => api.demonstration.signInAs({ accountId: ids.accountId }),
    'directory.list': (api) => api.directory.list(),
    'directory.invite': (api) =>
      api.directory.invite({ name: 'New Person', email: `new${count}@test.example`, seatId: ids.seatId, from: day }),
    'directory.renewLink': (api) => api.directory.renewLink({ accountId: ids.accountId }),
    'directory.appoint': (api) => api.directory.appoint({ accountId: ids.accountId, seatId: ids.seatId, from: day }),
    'directory.endSeat': (api) => api.directory.endSeat({ holdingId: ids.holdingId, until: '2027-01-01' }),
    'directory.addSeat': (api) => api.directory.addSeat({ agencyId: ids.agencyId, title: 'New seat', role: 'MEMBER' }),
    'directory.agencies': (api) => api.directory.agencies(),
    'directory.colleagues': (api) => api.directory.colleagues(),
    'partnership.settings': (api) => api.partnership.settings(),
    'partnership.saveSettings': (api) =>
      api.partnership.saveSettings({ version: 0, urgentContact: 'MASH', settings: settingsFrom({}) }),
    'concerns.mine': (api) => api.concerns.mine(),
    'concerns.start': (api) => api.concerns.start({ id: crypto.randomUUID() }),
    'concerns.get': (api) => api.concerns.get({ concernId }),
    'concerns.save': (api) => api.concerns.save({ concernId, changes }),
    'concerns.watch': (api) => api.concerns.watch({ concernId, place: 'referrer' }),
    'concerns.addPerson': (api) => api.concerns.addPerson({ concernId, personId: crypto.randomUUID() }),
    'concerns.savePerson': (api) =>
      api.concerns.savePerson({ concernId, personId, changes: { forenames: { base: 0, value: 'Pip' } } }),
    'concerns.removePerson': (api) => api.concerns.removePerson({ concernId, personId }),
    'concerns.attach': (api) => api.concerns.attach({ concernId, file: smallPdf() }),
    'concerns.removeAttachment': (api) => api.concerns.removeAttachment({ concernId, attachmentId }),
    'concerns.share': (api) => api.concerns.share({ concernId, accountId: ids.accountId }),
    'concerns.submit': (api) => api.concerns.submit({ concernId }),
    'concerns.withdraw': (api) => api.concerns.withdraw({ concernId, reason }),
    'concerns.outcome': (api) => api.concerns.outcome({ concernId }),
    'concerns.reply': (api) => api.concerns.reply({ concernId, replyId: crypto.randomUUID(), text: 'On Tuesday' }),
    'concerns.document': (api) => api.concerns.document({ concernId }),
    'triage.queue': (api) => api.triage.queue(),
    'triage.get': (api) => api.triage.get({ reference }),
    'triage.acknowledge': (api) => api.triage.acknowledge({ reference }),
    'triage.save': (api) =>
      api.triage.save({ reference, changes: { suggested_methods: { base: 0, value: ['POLICY_REVIEW'] } } }),
    'triage.duplicates': (api) => api.triage.duplicates({ reference }),
    'triage.judgeDuplicate': (api) =>
      api.triage.judgeDuplicate({
        reference,
        other: 'TEST-2020-999',
        verdict: 'DIFFERENT',
        reason: 'Another child',
      }),
    'triage.noDuplicate': (api) => api.triage.noDuplicate({ reference }),
    'triage.askForMore': (api) => api.triage.askForMore({ reference, questions: 'Who was told, and when?' }),
    'triage.consult': (api) =>
      api.triage.consult({ reference, accountIds: [ids.consultedId], question: 'Your view?', dueOn: '2027-01-01' }),
    'triage.decide': (api) =>
      api.triage.decide({ reference, answers: { outcome: 'SCHEDULE_FOR_MEETING' }, meetingId: ids.meetingId }),
    'triage.myConsultations': (api) => api.triage.myConsultations({ reference }),
    'triage.giveView': (api) =>
      api.triage.giveView({ reference, consultationId: crypto.randomUUID(), view: 'It is for the group' }),
    'correspondence.draft': (api) => api.correspondence.draft({ reference }),
    'correspondence.send': (api) =>
      api.correspondence.send({ reference, text: 'Thank you. The group will look at it.' }),
    'cases.list': (api) => api.cases.list({}),
    'cases.exportCsv': (api) => api.cases.exportCsv({}),
    'search.find': (api) => api.search.find({ q: reference }),
    'myWork.list': (api) => api.myWork.list(),
    'myWork.clocks': (api) => api.myWork.clocks(),
    'cases.get': (api) => api.cases.get({ reference }),
    'cases.people': (api) => api.cases.people({ reference }),
    'cases.referral': (api) => api.cases.referral({ reference }),
    'cases.referralDocument': (api) => api.cases.referralDocument({ reference }),
    'cases.attachment': (api) => api.cases.attachment({ reference, attachmentId: received.attachmentId }),
    'cases.revealNames': (api) => api.cases.revealNames({ reference }),
    'cases.history': (api) => api.cases.history({ reference }),
    'caseChanges.withdraw': (api) => api.caseChanges.withdraw({ reference, reason }),
    'caseChanges.reopen': (api) => api.caseChanges.reopen({ reference, reason }),
    'caseChanges.merge': (api) => api.caseChanges.merge({ reference, into: reference, reason }),
    'caseChanges.split': (api) => api.caseChanges.split({ reference, personIds: [personId], reason }),
    'caseChanges.link': (api) => api.caseChanges.link({ reference, other: reference, reason }),
    'caseChanges.unlink': (api) => api.caseChanges.unlink({ reference, linkId: crypto.randomUUID(), reason }),
    ...incidentRequests(reference),
    ...meetingRequests({ received, draft, ...ids }),
    ...requestCalls(reference, ids.requestId, ids.accountId),
    ...clockRequests(reference),
    ...logRequests(reference),
    ...rapidReviewRequests(reference),
    ...reviewDecisionRequests(reference, smallPdf),
    'messages.list': (api) => api.messages.list({}),
    'messages.sendAgain': (api) => api.messages.sendAgain({ messageId: ids.messageId }),
    'messages.ofCase': (api) => api.messages.ofCase({ reference }),
    ...learningReviewRequests(reference, ids.accountId),
    'audit.list': (api) => api.audit.list({}),
    'audit.verify': (api) => api.audit.verify(),
  }
  return requests
}
