import type { InventedReview } from './invented-review.ts'

/** Finished: sent in time, the Panel agreed, and the review is closed. */
export const winterByTheCanal: InventedReview = {
  key: 'winter-by-the-canal',
  day: 48,
  notifiedAfter: 2,
  incidentDaysBefore: 1,
  toldBy: 'The night manager of the home told the emergency duty team.',
  people: [
    {
      key: 'child',
      roles: ['subject_child'],
      forenames: 'Isolde',
      surname: 'Fablemere',
      sex: 'F',
      years: 16,
      diedAfterDays: 0,
    },
  ],
  incident: {
    notification_reason: 'DEATH_ABUSE',
    looked_after: 'yes',
    placement_type: 'K2',
    incident_place: 'By a canal outside the borough',
    abuse_neglect_basis: 'SUSPECTED',
    incident_type: 'I_SUICIDE',
    outcome_for_child: 'DIED',
  },
  questions: ['Who knew her well enough to notice a change?'],
  returns: [
    {
      agency: 'CSC',
      member: 'csc',
      author: 'auditor-csc',
      state: 'RECEIVED',
      onDay: 6,
      answers: {
        author_role: 'Quality assurance manager',
        involvement_status: 'CURRENT',
        summary_of_involvement:
          'She had lived in four homes in two years. Her last social worker knew her for five weeks.',
        lcspr_view: 'YES',
        lcspr_view_reason:
          'Moves at short notice come up in three reviews now, so a longer look could change how they are decided.',
      },
    },
    { agency: 'MPS', member: 'police', state: 'NIL', onDay: 3 },
    {
      agency: 'ICB',
      member: 'doctor',
      author: 'nurse',
      state: 'RECEIVED',
      onDay: 6,
      answers: {
        author_role: 'Designated doctor',
        involvement_status: 'HISTORIC',
        summary_of_involvement:
          'Her health assessment was due in the month she moved, and so was done by neither area.',
        lcspr_view: 'YES',
        lcspr_view_reason: 'Two areas each thought that the other would do it, which only a joint look can explain.',
      },
    },
    {
      agency: 'SLAM',
      member: 'slam',
      author: 'clinic',
      state: 'RECEIVED',
      onDay: 7,
      answers: {
        author_role: 'Team manager',
        involvement_status: 'CURRENT',
        summary_of_involvement: 'She came to one of three appointments. Letters went to the home that she had left.',
        lcspr_view: 'UNSURE',
        lcspr_view_reason: 'We met her once, and cannot say what the others knew.',
      },
    },
  ],
}
