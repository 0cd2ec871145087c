import type { InventedReview } from './invented-review.ts'

/** Day 16: a day late, because one partner signed only now. */
export const fortySchoolDays: InventedReview = {
  key: 'forty-school-days',
  day: 16,
  notifiedAfter: 5,
  incidentDaysBefore: 2,
  toldBy: 'The diabetes nurse told the hospital social worker.',
  people: [
    { key: 'child', roles: ['subject_child'], forenames: 'Lysander', surname: 'Mythwood', sex: 'M', years: 15 },
    { key: 'father', roles: ['father'], forenames: 'Ambrose', surname: 'Mythwood', sex: 'M', years: 44 },
  ],
  incident: {
    incident_place: 'At home',
    abuse_neglect_basis: 'SUSPECTED',
    incident_type: 'I_MEDICAL',
    outcome_for_child: 'LIFE_THREATENING',
  },
  questions: ['Who saw that he was missing school and clinics at the same time?'],
  returns: [
    {
      agency: 'CSC',
      member: 'csc',
      author: 'auditor-csc',
      state: 'RECEIVED',
      onDay: 7,
      answers: {
        author_role: 'Quality assurance manager',
        involvement_status: 'NONE',
        summary_of_involvement:
          'Two contacts from the school were answered with advice, because neither said that he has an illness.',
        lcspr_view: 'NO',
        lcspr_view_reason: 'The gap is known and can be closed now, since all three services agree on what it was.',
      },
    },
    {
      agency: 'ICB',
      member: 'doctor',
      author: 'nurse',
      state: 'RECEIVED',
      onDay: 7,
      answers: {
        author_role: 'Designated doctor',
        involvement_status: 'CURRENT',
        summary_of_involvement:
          'He was not brought to four of six clinics. Each letter said so to the general practitioner, and to nobody else.',
        lived_experience:
          'He managed his own insulin from the age of eleven, because his father works nights. He told the nurse that it was easier not to eat.',
        what_happened_and_why:
          'The clinic counts appointments and not children, so four letters were four letters. His blood results came to a shared inbox that was read on Fridays.',
        lcspr_view: 'UNSURE',
        lcspr_view_reason:
          'A longer review might show how the same happens to children who are well enough to be overlooked.',
      },
    },
    {
      agency: 'EDU',
      member: 'edu',
      author: 'inclusion',
      state: 'RECEIVED',
      onDay: 8,
      answers: {
        author_role: 'Head of inclusion',
        involvement_status: 'CURRENT',
        summary_of_involvement:
          'He missed forty school days in a year, each with a note from home. Illness with a note raises no concern in our system.',
        lcspr_view: 'NO',
        lcspr_view_reason: 'We can change the register rule this term, so we would rather begin.',
      },
    },
    { agency: 'MPS', member: 'police', state: 'NIL', onDay: 4 },
    { agency: 'SLAM', member: 'slam', state: 'WITHOUT' },
  ],
}
