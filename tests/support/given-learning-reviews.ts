import { changes, givenIn, type Person, type Received } from './given.ts'
import { givenAcceptedReview } from './given-reviews.ts'
import type { TestApp } from './server-app.ts'

export const agencies = ['CHS', 'MPS', 'HOUS']
export const theme = { code: 'TIMELY', polarity: '-', isSeenBefore: true } as const

export async function reviewOf(who: Person, { reference }: { reference: string }) {
  const { review } = await who.api.learningReviews.get({ reference })
  if (!review) throw new Error('There is no learning review')
  return review
}

export const finding = (title: string) => ({
  findingId: crypto.randomUUID(),
  kind: 'FINDING' as const,
  title,
  explanation: 'Each service thought another was there.',
  themes: [theme],
})

const answered = changes({ question_1: 'The health visitor did.', question_2: 'Canary song.', what_worked: 'Ringing.' })

export const writeNote = ({ reference }: Received, who: Person, agencyCode: string) =>
  who.api.learningReviews.saveNote({ reference, agencyCode, changes: answered })

export const sendNote = ({ reference }: Received, who: Person, agencyCode: string) =>
  who.api.learningReviews.sendNote({ reference, agencyCode })

/** Builds what a test about a learning review begins with: the people, and reviews that are so and so far. */
export async function givenLearningReviews(app: TestApp, { prefix = 'TEST', dueOn = '2026-08-31' } = {}) {
  const given = givenIn(app, prefix)
  const referrer = await given.person({ role: 'REFERRER', agency: 'SCHOOL' })
  const manager = await given.person({ role: 'BM', agency: 'CSCP', name: 'Dana Pretendley' })
  const coordinator = await given.person({ role: 'COORD', agency: 'CSCP', name: 'Cora Madeup' })
  const chair = await given.person({ role: 'CHAIR', agency: 'CSC', name: 'Glen Inventor' })
  const lead = await given.person({ role: 'MEMBER', agency: 'HOUS', name: 'Leda Fictional' })
  const nurse = await given.person({ role: 'MEMBER', agency: 'CHS', name: 'Nell Sampleton' })
  const officer = await given.person({ role: 'MEMBER', agency: 'MPS', name: 'Otto Examplar' })

  async function accepted() {
    const about = await given.receivedReferral(referrer)
    await givenAcceptedReview(app, about, { agencies, lead, dueOn })
    return about
  }

  async function started() {
    const about = await accepted()
    const { version } = await reviewOf(coordinator, about)
    await coordinator.api.learningReviews.start({ reference: about.reference, leadId: lead.accountId, version })
    return about
  }

  async function add({ reference }: Received, title: string) {
    const facts = finding(title)
    await lead.api.learningReviews.addFinding({ reference, ...facts })
    return facts
  }

  async function agree(about: Received, noFindingsReason = '') {
    const { version } = await reviewOf(chair, about)
    await chair.api.learningReviews.agreeFindings({ reference: about.reference, noFindingsReason, version })
  }

  const messages = ({ caseId }: Received, kind: string) =>
    app.superuser
      .selectFrom('casebook.message')
      .select(['to_address', 'reference', 'due_on', 'path'])
      .where('case_id', '=', caseId)
      .where('kind', '=', kind)
      .orderBy('to_address')
      .execute()

  const people = { referrer, manager, coordinator, chair, lead, nurse, officer }
  return { ...given, ...people, accepted, started, add, agree, messages }
}
