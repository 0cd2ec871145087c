import type { InventedReview } from './invented-review.ts'

/** Day 2 of 15: the requests are out, and the first answers come. */
export const bathBeforeSupper: InventedReview = {
  key: 'bath-before-supper',
  day: 2,
  notifiedAfter: 2,
  incidentDaysBefore: 1,
  toldBy: 'The consultant of the burns unit told the duty social worker.',
  people: [
    { key: 'child', roles: ['subject_child'], forenames: 'Posy', surname: 'Imaginarium', sex: 'F', years: 2 },
    { key: 'mother', roles: ['mother'], forenames: 'Ottilie', surname: 'Imaginarium', sex: 'F', years: 24 },
    { key: 'partner', roles: ['parents_partner'], forenames: 'Caradoc', surname: 'Neverly', sex: 'M', years: 29 },
  ],
  incident: {
    incident_place: 'The family’s flat',
    abuse_neglect_basis: 'SUSPECTED',
    incident_type: 'I_PHYS',
    outcome_for_child: 'LIFE_CHANGING',
  },
  questions: ['What did each agency know of who was at home with the child in the evenings?'],
  returns: [
    { agency: 'CSC', member: 'csc', state: 'ACKNOWLEDGED' },
    {
      agency: 'MPS',
      member: 'police',
      author: 'records',
      state: 'DRAFTING',
      answers: { author_role: 'Review officer' },
    },
    { agency: 'ICB', member: 'nurse', state: 'ISSUED' },
    {
      agency: 'CHS',
      member: 'chs',
      author: 'ward',
      state: 'DRAFTING',
      answers: { author_role: 'Safeguarding children advisor', involvement_status: 'CURRENT' },
    },
    { agency: 'EY', member: 'ey', state: 'ISSUED' },
    { agency: 'YJS', member: 'yjs', state: 'NIL', onDay: 2 },
  ],
}
