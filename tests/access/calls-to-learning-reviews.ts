import type { Client } from '#tests/support/server-app.ts'

const day = '2026-06-01'
const reason = 'Because this test asks for it'

/** One request of each procedure of a learning review, and of the actions of reviews. */
export const learningReviewRequests = (
  reference: string,
  leadId: string,
): Record<string, (api: Client) => Promise<unknown>> => ({
  'learningReviews.get': (api) => api.learningReviews.get({ reference }),
  'learningReviews.start': (api) => api.learningReviews.start({ reference, leadId, version: 1 }),
  'learningReviews.changePlan': (api) =>
    api.learningReviews.changePlan({ reference, leadId, dueOn: day, reason, version: 1 }),
  'learningReviews.note': (api) => api.learningReviews.note({ reference, agencyCode: 'CHS' }),
  'learningReviews.saveNote': (api) => api.learningReviews.saveNote({ reference, agencyCode: 'CHS', changes: {} }),
  'learningReviews.sendNote': (api) => api.learningReviews.sendNote({ reference, agencyCode: 'CHS' }),
  'learningReviews.addFinding': (api) => api.learningReviews.addFinding({ ...aFinding(reference) }),
  'learningReviews.saveFinding': (api) => api.learningReviews.saveFinding({ ...aFinding(reference), version: 1 }),
  'learningReviews.moveFinding': (api) =>
    api.learningReviews.moveFinding({ reference, findingId: crypto.randomUUID(), by: 1 }),
  'learningReviews.removeFinding': (api) =>
    api.learningReviews.removeFinding({ reference, findingId: crypto.randomUUID(), version: 1 }),
  'learningReviews.putFindingsForward': (api) => api.learningReviews.putFindingsForward({ reference }),
  'learningReviews.agreeFindings': (api) =>
    api.learningReviews.agreeFindings({ reference, noFindingsReason: reason, version: 1 }),
  'learningReviews.addAction': (api) => api.learningReviews.addAction({ ...anAction(reference) }),
  'learningReviews.saveAction': (api) => api.learningReviews.saveAction({ ...anAction(reference), version: 1 }),
  'actions.complete': (api) =>
    api.actions.complete({ reference, actionId: crypto.randomUUID(), note: reason, version: 1 }),
  'actions.withdraw': (api) => api.actions.withdraw({ reference, actionId: crypto.randomUUID(), reason, version: 1 }),
  'learningReviews.recordSharing': (api) =>
    api.learningReviews.recordSharing({ reference, sprgOn: day, learningGroupOn: day, version: 1 }),
  'learningReviews.close': (api) => api.learningReviews.close({ reference }),
})

export const aFinding = (reference: string) => ({
  reference,
  findingId: crypto.randomUUID(),
  kind: 'FINDING' as const,
  title: 'Closing is nobody’s decision',
  explanation: 'Each service thought another was there.',
  themes: [{ code: 'TIMELY' as const, polarity: '-' as const, isSeenBefore: true }],
})

export const anAction = (reference: string) => ({
  reference,
  actionId: crypto.randomUUID(),
  text: 'Ask who else is involved before a case is closed.',
  successMeasure: 'Nine of ten closures name who was asked.',
  agencyCode: 'CHS',
  ownerId: null,
  dueOn: '2030-06-01',
})
