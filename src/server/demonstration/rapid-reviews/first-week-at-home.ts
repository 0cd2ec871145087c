import type { InventedReview } from './invented-review.ts'

/** Sent in time; the Panel has answered, with points that become actions. */
export const firstWeekAtHome: InventedReview = {
  key: 'first-week-at-home',
  day: 33,
  notifiedAfter: 1,
  incidentDaysBefore: 1,
  toldBy: 'The ambulance service told the emergency duty team.',
  people: [
    {
      key: 'child',
      roles: ['subject_child'],
      forenames: 'Florian',
      surname: 'Quillfeather',
      sex: 'M',
      months: 1,
      diedAfterDays: 0,
    },
    { key: 'mother', roles: ['mother'], forenames: 'Seraphina', surname: 'Quillfeather', sex: 'F', years: 22 },
  ],
  incident: {
    notification_reason: 'DEATH_ABUSE',
    child_in_need: 'no',
    incident_place: 'At home',
    abuse_neglect_basis: 'SUSPECTED',
    incident_type: 'I_SUDI',
    outcome_for_child: 'DIED',
  },
  questions: ['What was said about safer sleep, by whom, and in which language?'],
  returns: [
    {
      agency: 'CSC',
      member: 'csc',
      author: 'auditor-csc',
      state: 'RECEIVED',
      onDay: 5,
      answers: {
        author_role: 'Quality assurance manager',
        involvement_status: 'HISTORIC',
        summary_of_involvement: 'An assessment before the birth was closed, because a flat had been found.',
        lcspr_view: 'NO',
        lcspr_view_reason:
          'What was missing is known, and is being put right already, so the review has done its work.',
      },
    },
    {
      agency: 'MPS',
      member: 'police',
      author: 'records',
      state: 'RECEIVED',
      onDay: 6,
      answers: {
        author_role: 'Review officer',
        involvement_status: 'CURRENT',
        summary_of_involvement:
          'We attended on the night and once before, after neighbours heard shouting. Nobody asked about a baby, since none was born yet.',
        lcspr_view: 'NO',
        lcspr_view_reason: 'Our part was short and is fully told here, so little more can be learned from it.',
      },
    },
    {
      agency: 'ICB',
      member: 'nurse',
      author: 'doctor',
      state: 'RECEIVED',
      onDay: 6,
      answers: {
        author_role: 'Designated nurse',
        involvement_status: 'CURRENT',
        summary_of_involvement:
          'Six visits in eleven days by five midwives. Safer sleep was ticked at each, and shown at none, because the leaflet is what is counted.',
        lcspr_view: 'NO',
        lcspr_view_reason: 'We know what to change, and the change has begun, which a longer review would only delay.',
      },
    },
    {
      agency: 'CHS',
      member: 'chs',
      author: 'ward',
      state: 'RECEIVED',
      onDay: 7,
      answers: {
        author_role: 'Safeguarding children advisor',
        involvement_status: 'CURRENT',
        summary_of_involvement:
          'The health visitor came on day twelve and saw the sofa where both slept. She asked for a cot from the fund, which takes ten days.',
        lcspr_view: 'UNSURE',
        lcspr_view_reason: 'The fund is used by several services, so somebody should look at how long it takes.',
      },
    },
  ],
}
