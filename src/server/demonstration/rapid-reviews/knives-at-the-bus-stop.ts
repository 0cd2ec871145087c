import type { InventedReview } from './invented-review.ts'

const point = (
  title: string,
  explanation: string,
  themes: readonly ('TIMELY' | 'ROLES' | 'EFH' | 'EDUCATION' | 'VOICE')[],
  gap = true,
) => ({ title, explanation, polarity: gap ? 'GAP' : 'STRENGTH', reach: 'MULTI', themes }) as const

/** Day 9 of 15: some returns are in, one has questions, two are late. */
export const knivesAtTheBusStop: InventedReview = {
  key: 'knives-at-the-bus-stop',
  day: 9,
  notifiedAfter: 3,
  incidentDaysBefore: 1,
  toldBy: 'The night sister of the trauma ward told the emergency duty team.',
  people: [
    { key: 'child', roles: ['subject_child'], forenames: 'Zebedee', surname: 'Testington', sex: 'M', years: 14 },
    { key: 'mother', roles: ['mother'], forenames: 'Clementine', surname: 'Testington', sex: 'F', years: 38 },
    { key: 'brother', roles: ['sibling'], forenames: 'Barnaby', surname: 'Testington', sex: 'M', years: 9 },
  ],
  incident: {
    incident_place: 'A bus stop on an invented high street',
    abuse_neglect_basis: 'SUSPECTED',
    incident_type: 'I_EFH',
    outcome_for_child: 'LIFE_THREATENING',
  },
  questions: [
    'What did each agency know of where he was after school?',
    'Who spoke to him alone after he was excluded?',
  ],
  returns: [
    {
      agency: 'CSC',
      member: 'csc',
      author: 'auditor-csc',
      state: 'RECEIVED',
      onDay: 6,
      answers: {
        author_role: 'Quality assurance manager, not involved with the family',
        involvement_status: 'CURRENT',
        summary_of_involvement:
          'We came to know the family in the spring, when the school told us that he was out late and had new trainers nobody had bought. A child in need plan began. Three social workers held it in five months, because two posts were covered by agency staff. Visits were kept, at home, with his mother present. After the exclusion the plan was to review his placement at a meeting that was then put off twice.',
        lived_experience:
          'He got his brother up and to school, then stayed out until it was dark. He told the second social worker that the park was “safer than the flat when it gets loud”. He liked to draw and left his book with the youth worker, so that nobody at home would see it. When the worker changed he asked whether he had to say it all again.',
        child_seen_alone: 'yes',
        what_happened_and_why:
          'When he was excluded, the plan rested on him being in school for most of the day. The exclusion reached us by an e-mail to a worker who had left. Nobody was at fault for reading the wrong inbox: our system forwards letters and not e-mails. So for nine days we believed that somebody saw him every morning, because the plan said so.',
        good_practice:
          'The second social worker walked with him to the youth club instead of asking him to come to the office, and learned more in one walk than in three visits. Her manager had given her the afternoon for it.',
        missed_opportunities:
          'The review meeting could have been held without the school. It was put off because our template needs a school report before it can be closed.',
        information_sharing:
          'Police reports of him being stopped came weekly, as a list of forty names. His was in four of the lists. Reading them is nobody’s task, therefore it was done when there was time.',
        learning_points: [
          point(
            'An exclusion has to reach a person, not an inbox',
            'A plan that rests on school falls with the exclusion. A telephone call to the team would have told us the same day, because somebody is always there to answer it.',
            ['TIMELY', 'EDUCATION'],
          ),
          point(
            'Time to walk is time to listen',
            'Where a worker had the afternoon, he talked. It worked because her manager moved two other visits.',
            ['VOICE'],
            false,
          ),
        ],
        lcspr_view: 'UNSURE',
        lcspr_view_reason:
          'We would like to hear first what the school and the police knew, because our own part is clear to us.',
      },
    },
    {
      agency: 'MPS',
      member: 'police',
      author: 'records',
      state: 'SUBMITTED',
      onDay: 8,
      extraQuestions: ['What happens with the weekly list of stops after it is sent?'],
      answers: {
        author_role: 'Review officer, not part of the neighbourhood team',
        involvement_status: 'CURRENT',
        summary_of_involvement:
          'He was stopped seven times in four months and never arrested. Two of the stops were of a group with older boys who are known to us. Each stop was shared in the weekly list. A missing report was made once and closed when he came home at two in the morning.',
        lived_experience:
          'Officers describe a polite boy who asked the time. One wrote that he seemed relieved to be driven home. Nobody asked why, because the shift had other calls.',
        child_seen_alone: 'yes',
        what_happened_and_why:
          'Seven stops are seven records in our system and no pattern, as it opens each by its own number. The officer who drove him home did not know of the other six. We read children in groups as part of the group, which led to attention to the older boys.',
        good_practice:
          'The missing persons officer rang his mother the next morning and asked what would help. It was her own habit and is not in the procedure.',
        missed_opportunities:
          'A return home conversation was offered by letter, which is how our contractor does it. He was by then out of school and the letter went there.',
        information_sharing:
          'We sent what we are asked to send: a list. We do not know who reads it, and have not asked since it began in 2023.',
        learning_points: [
          point(
            'A list tells what happened, not what it means',
            'Seven stops in four months say something that none of them says alone. Somebody has to look across, so the receiving team and ours need an agreed moment each week.',
            ['ROLES', 'EFH'],
          ),
        ],
        lcspr_view: 'NO',
        lcspr_view_reason:
          'The learning is plain already and can begin to be put right, so a longer review would add little.',
      },
    },
    { agency: 'ICB', member: 'doctor', author: 'nurse', state: 'DRAFTING', answers: { author_role: 'Named GP' } },
    {
      agency: 'CHS',
      member: 'chs',
      author: 'ward',
      state: 'MEMBER_QA',
      answers: {
        author_role: 'Safeguarding children advisor',
        involvement_status: 'HISTORIC',
        summary_of_involvement:
          'The emergency department treated a cut to his hand in the summer. He said that he had fallen on glass. The nurse wrote that he looked at his telephone before each answer.',
        lived_experience: 'He came alone and waited three hours. He asked twice whether his mother had to be told.',
        lcspr_view: 'UNSURE',
        lcspr_view_reason: 'We saw him once, and cannot say how much the others knew.',
      },
    },
    {
      agency: 'EDU',
      member: 'edu',
      author: 'inclusion',
      state: 'QUERIED',
      onDay: 7,
      query: {
        questionId: 'information_sharing',
        text: 'Who in your agency sent the e-mail about the exclusion, and what did they expect to happen with it?',
      },
      answers: {
        author_role: 'Head of inclusion',
        involvement_status: 'CURRENT',
        summary_of_involvement:
          'His school moved him to a reduced timetable in June and excluded him in September, after a knife was found in a bag that he carried for somebody else. A place in alternative provision was found, for the third week of the next month.',
        lived_experience:
          'At school he was the boy who carried chairs. He ate in the art room, because the canteen was where the older boys waited.',
        child_seen_alone: 'no',
        what_happened_and_why:
          'The exclusion followed the policy, which leaves no choice once a blade is found. Nobody asked whose bag it was until the hearing, since the hearing is where the policy puts that question.',
        good_practice: 'The art teacher kept the room open at lunch for him, and told nobody that it was a kindness.',
        missed_opportunities: 'The reduced timetable began three months before anybody outside the school knew of it.',
        information_sharing: 'The social worker was told by e-mail on the day.',
        learning_points: [
          point(
            'Ask whose bag it is on the day',
            'Children who carry for others are in danger themselves. Asking at the hearing is two weeks too late, because those weeks are spent out of school.',
            ['EFH', 'EDUCATION'],
          ),
        ],
        lcspr_view: 'YES',
        lcspr_view_reason:
          'The same three weeks without a place have now come up twice, so a longer look could change how places are found.',
      },
    },
    { agency: 'YJS', member: 'yjs', state: 'NIL', onDay: 3 },
    { agency: 'SLAM', member: 'slam', state: 'ISSUED' },
  ],
}
