import { aFinding, anAction } from '#tests/access/calls-to-learning-reviews.ts'
import type { Subjects } from '#tests/access/subjects.ts'
import { changes, type Person } from './given.ts'
import { givenAcceptedReview } from './given-reviews.ts'
import type { Client, TestApp } from './server-app.ts'

type Calls = Record<string, (api: Client) => Promise<unknown>>

const reason = 'Because this test asks for it'

/** Each about a case of its own, because after one the others are refused. */
export async function callsToChangeCases({ superuser }: TestApp, { given }: Subjects, person: Person): Promise<Calls> {
  const received = async () => (await given.receivedReferral(person)).reference
  const [kept = '', withdrawn = '', joined = ''] = [await received(), await received(), await received()]
  const [reopened, linked, unlinked] = [await received(), await received(), await received()]
  const splitting = await given.receivedReferral(person)
  const { concernId } = await given.draft(person)
  const asked = await given.receivedReferral(person)
  const waits = superuser.updateTable('casebook.concern').set({ status: 'INFO_NEEDED' })
  await waits.where('id', '=', asked.concernId).execute()
  const { caseChanges, cases } = person.api
  await caseChanges.withdraw({ reference: reopened, reason })
  await caseChanges.link({ reference: unlinked, other: kept, reason })
  const linkId = (await cases.get({ reference: unlinked })).ties.links[0]?.id ?? ''
  return {
    'concerns.reply': (api) =>
      api.concerns.reply({ concernId: asked.concernId, replyId: crypto.randomUUID(), text: 'On Tuesday' }),
    'concerns.withdraw': (api) => api.concerns.withdraw({ concernId, reason }),
    'caseChanges.withdraw': (api) => api.caseChanges.withdraw({ reference: withdrawn, reason }),
    'caseChanges.reopen': (api) => api.caseChanges.reopen({ reference: reopened, reason }),
    'caseChanges.merge': (api) => api.caseChanges.merge({ reference: joined, into: kept, reason }),
    'caseChanges.split': (api) =>
      api.caseChanges.split({ reference: splitting.reference, personIds: [splitting.childId], reason }),
    'caseChanges.link': (api) => api.caseChanges.link({ reference: linked, other: kept, reason }),
    'caseChanges.unlink': (api) => api.caseChanges.unlink({ reference: unlinked, linkId, reason }),
  }
}

/**
 * Each about a learning review that stands where it is possible. The person holds every seat that this takes, among
 * them that of a member for this agency.
 */
export async function callsOfReviews(
  app: TestApp,
  { given }: Subjects,
  person: Person,
  agencyCode: string,
): Promise<Calls> {
  const { learningReviews } = person.api
  const leadId = person.accountId
  const versionOf = async (reference: string) => (await learningReviews.get({ reference })).review?.version ?? 0
  async function accepted() {
    const about = await given.receivedReferral(person)
    await givenAcceptedReview(app, about, { agencies: [agencyCode, 'CHS'], questions: ['Who decides?'], lead: person })
    return about.reference
  }
  async function started() {
    const reference = await accepted()
    await learningReviews.start({ reference, leadId, version: await versionOf(reference) })
    return reference
  }
  async function withFinding() {
    const finding = aFinding(await started())
    await learningReviews.addFinding(finding)
    return finding
  }
  async function agreed() {
    const { reference } = await withFinding()
    await learningReviews.agreeFindings({ reference, noFindingsReason: '', version: await versionOf(reference) })
    return reference
  }
  async function shared() {
    const reference = await agreed()
    const today = app.clock.now().toZonedDateTimeISO('Europe/London').toPlainDate().toString()
    const days = { sprgOn: today, learningGroupOn: today }
    const share = async () => learningReviews.recordSharing({ reference, ...days, version: await versionOf(reference) })
    return { reference, days, share }
  }
  async function withAction() {
    const action = anAction(await started())
    await learningReviews.addAction(action)
    return action
  }
  const answers = changes({ question_1: 'The health visitor did.', what_worked: 'They kept ringing.' })
  const [ready, going, written] = [await accepted(), await started(), await started()]
  await learningReviews.saveNote({ reference: written, agencyCode, changes: answers })
  const [saved, moved, removed, forward] = [
    await withFinding(),
    await withFinding(),
    await withFinding(),
    await withFinding(),
  ]
  const toAgree = (await withFinding()).reference
  const [edited, completed, dropped] = [await withAction(), await withAction(), await withAction()]
  const [sharing, closing] = [await shared(), await shared()]
  await closing.share()
  const [readyVersion, goingVersion, agreeVersion, sharingVersion] = [
    await versionOf(ready),
    await versionOf(going),
    await versionOf(toAgree),
    await versionOf(sharing.reference),
  ]
  const plan = { leadId, dueOn: '2030-01-15', reason, version: goingVersion }
  const ofAction = ({ reference, actionId }: typeof completed) => ({ reference, actionId, version: 1 })
  return {
    'learningReviews.get': (api) => api.learningReviews.get({ reference: ready }),
    'learningReviews.start': (api) => api.learningReviews.start({ reference: ready, leadId, version: readyVersion }),
    'learningReviews.changePlan': (api) => api.learningReviews.changePlan({ reference: going, ...plan }),
    'learningReviews.note': (api) => api.learningReviews.note({ reference: written, agencyCode }),
    'learningReviews.saveNote': (api) =>
      api.learningReviews.saveNote({ reference: going, agencyCode, changes: answers }),
    'learningReviews.sendNote': (api) => api.learningReviews.sendNote({ reference: written, agencyCode }),
    'learningReviews.addFinding': (api) => api.learningReviews.addFinding(aFinding(written)),
    'learningReviews.saveFinding': (api) => api.learningReviews.saveFinding({ ...saved, version: 1 }),
    'learningReviews.moveFinding': (api) => api.learningReviews.moveFinding({ ...idsOf(moved), by: 1 }),
    'learningReviews.removeFinding': (api) => api.learningReviews.removeFinding({ ...idsOf(removed), version: 1 }),
    'learningReviews.putFindingsForward': (api) =>
      api.learningReviews.putFindingsForward({ reference: forward.reference }),
    'learningReviews.agreeFindings': (api) =>
      api.learningReviews.agreeFindings({ reference: toAgree, noFindingsReason: '', version: agreeVersion }),
    'learningReviews.addAction': (api) => api.learningReviews.addAction(anAction(written)),
    'learningReviews.saveAction': (api) => api.learningReviews.saveAction({ ...edited, version: 1 }),
    'actions.complete': (api) => api.actions.complete({ ...ofAction(completed), note: reason }),
    'actions.withdraw': (api) => api.actions.withdraw({ ...ofAction(dropped), reason }),
    'learningReviews.recordSharing': (api) =>
      api.learningReviews.recordSharing({ reference: sharing.reference, ...sharing.days, version: sharingVersion }),
    'learningReviews.close': (api) => api.learningReviews.close({ reference: closing.reference }),
  }
}

const idsOf = ({ reference, findingId }: ReturnType<typeof aFinding>) => ({ reference, findingId })
