import type { Client, Happening } from '../happening.ts'
import { stableId } from '../stable-id.ts'
import { accountOf, actOn } from './acts.ts'

async function versionOf(client: Client, reference: string) {
  const { review } = await client.learningReviews.get({ reference })
  if (!review) throw new Error(`${reference} has no learning review`)
  return review.version
}

const started = (scenario: string, daysAgo: number, lead: string) =>
  actOn(scenario, 'coord', daysAgo, 150, async (client, reference) =>
    client.learningReviews.start({ reference, leadId: accountOf(lead), version: await versionOf(client, reference) }),
  )

type Notes = { readonly answers: readonly string[]; readonly worked: string; readonly isDraft?: true }

/** What one agency wrote, by its member; a draft is not sent. */
const noted = (
  scenario: string,
  daysAgo: number,
  by: string,
  agencyCode: string,
  { answers, worked, isDraft }: Notes,
) =>
  actOn(scenario, by, daysAgo, 130, async (client, reference) => {
    const given = [...answers.map((value, index) => [`question_${index + 1}`, value]), ['what_worked', worked]]
    const changes = Object.fromEntries(given.map(([id, value]) => [id, { base: 0, value }]))
    await client.learningReviews.saveNote({ reference, agencyCode, changes })
    if (!isDraft) await client.learningReviews.sendNote({ reference, agencyCode })
  })

type Found = Omit<Parameters<Client['learningReviews']['addFinding']>[0], 'reference' | 'findingId'>

const found = (scenario: string, daysAgo: number, by: string, findings: readonly Found[]) =>
  actOn(scenario, by, daysAgo, 120, async (client, reference) => {
    for (const [index, finding] of findings.entries()) {
      const findingId = stableId(`finding ${scenario} ${index}`)
      await client.learningReviews.addFinding({ reference, findingId, ...finding })
    }
  })

const agreed = (scenario: string, daysAgo: number, by: string) =>
  actOn(scenario, by, daysAgo, 110, async (client, reference) =>
    client.learningReviews.agreeFindings({
      reference,
      noFindingsReason: '',
      version: await versionOf(client, reference),
    }),
  )

type Action = Omit<Parameters<Client['learningReviews']['addAction']>[0], 'reference' | 'actionId' | 'dueOn'>

const actionAdded = (scenario: string, daysAgo: number, dueInDays: number, action: Action) =>
  actOn(scenario, 'coord', daysAgo, 100, (client, reference, { today }) =>
    client.learningReviews.addAction({
      reference,
      actionId: stableId(`action ${scenario}`),
      dueOn: today.add({ days: dueInDays }).toString(),
      ...action,
    }),
  )

const actionDone = (scenario: string, daysAgo: number, by: string, note: string) =>
  actOn(scenario, by, daysAgo, 95, async (client, reference) => {
    const { review } = await client.learningReviews.get({ reference })
    const action = review?.actions[0]
    if (!action) throw new Error(`${scenario} has no action`)
    await client.actions.complete({ reference, actionId: action.id, version: action.version, note })
  })

/** Told to the SPRG and to the Learning Group, each on its day. */
const shared = (scenario: string, daysAgo: number) =>
  actOn(scenario, 'coord', daysAgo, 90, async (client, reference, { today }) =>
    client.learningReviews.recordSharing({
      reference,
      sprgOn: today.subtract({ days: daysAgo + 2 }).toString(),
      learningGroupOn: today.subtract({ days: daysAgo }).toString(),
      version: await versionOf(client, reference),
    }),
  )

/** Reviews at every stage: one closed, one whose learning is shared, one with findings agreed, one under way. */
export const journeysOfReviews: readonly Happening[] = [
  started('two-letters-one-door', 81, 'chs'),
  noted('two-letters-one-door', 70, 'chs', 'CHS', {
    answers: ['The ward writes to two teams on the day. On a Friday afternoon neither letter is opened before Monday.'],
    worked: 'A midwife rang on the Saturday although nobody had asked her to.',
  }),
  noted('two-letters-one-door', 68, 'csc', 'CSC', {
    answers: [
      'Our duty team had the letter on Monday at ten. There is no way to mark that a child goes home before a weekend.',
    ],
    worked: 'The duty worker visited within the hour of reading it.',
  }),
  found('two-letters-one-door', 60, 'chs', [
    {
      kind: 'FINDING',
      title: 'A letter on a Friday reaches nobody',
      explanation:
        'Two letters were sent in good time and both waited over the weekend. Nobody is asked whether somebody expects the child.',
      themes: [
        { code: 'DISCHARGE', polarity: '-', isSeenBefore: true },
        { code: 'TIMELY', polarity: '-', isSeenBefore: false },
      ],
    },
    {
      kind: 'GOOD_PRACTICE',
      title: 'Somebody rang',
      explanation:
        'A midwife rang the family at the weekend and heard that nobody had come. That call is why nothing worse happened.',
      themes: [{ code: 'CURIOSITY', polarity: '+', isSeenBefore: false }],
    },
  ]),
  agreed('two-letters-one-door', 52, 'csc'),
  actionAdded('two-letters-one-door', 51, -25, {
    text: 'The ward rings the receiving team before a Friday discharge and writes down who answered.',
    successMeasure: 'Ten of ten Friday discharges in an audit name who answered.',
    agencyCode: 'CHS',
    ownerId: accountOf('chs'),
  }),
  shared('two-letters-one-door', 40),
  actionDone('two-letters-one-door', 27, 'chs', 'The audit in May found a name in ten of ten.'),
  actOn('two-letters-one-door', 'bm', 20, 90, (client, reference) => client.learningReviews.close({ reference })),

  started('five-children-two-coats', 80, 'coord'),
  noted('five-children-two-coats', 66, 'csc', 'CSC', {
    answers: [
      'At a conference two years ago. Since then each visit was about one child.',
      'One plan that names all five.',
    ],
    worked: 'The family support worker knew each child’s shoe size.',
  }),
  noted('five-children-two-coats', 65, 'edu', 'EDU', {
    answers: ['Never: three schools each wrote about their own.', 'A call between the three heads once a term.'],
    worked: 'A caretaker kept spare coats and gave them out without a word.',
  }),
  noted('five-children-two-coats', 64, 'chs', 'CHS', {
    answers: ['Not in one record. The health visitor saw the youngest two.', 'A family view in our system.'],
    worked: 'The school nurse measured all five on one morning.',
  }),
  found('five-children-two-coats', 50, 'coord', [
    {
      kind: 'FINDING',
      title: 'Five children, seen one at a time',
      explanation:
        'Each service did its task for one child. What adds up over years and across children was nobody’s to see.',
      themes: [
        { code: 'CUMULATIVE_HARM', polarity: '-', isSeenBefore: true },
        { code: 'WHOLE_FAMILY', polarity: '-', isSeenBefore: true },
      ],
    },
  ]),
  agreed('five-children-two-coats', 39, 'police'),
  actionAdded('five-children-two-coats', 37, 30, {
    text: 'Conference plans for large families name every child and who last saw each of them.',
    successMeasure: 'An audit of twelve plans in six months.',
    agencyCode: 'CSC',
    ownerId: accountOf('csc'),
  }),
  shared('five-children-two-coats', 30),

  started('new-name-at-the-door', 35, 'coord'),
  noted('new-name-at-the-door', 24, 'police', 'MPS', {
    answers: ['From a call to the address. The name was spelt in two ways and the records were not joined.'],
    worked: 'A neighbourhood officer noticed the same car at two addresses.',
  }),
  noted('new-name-at-the-door', 22, 'csc', 'CSC', {
    answers: ['From the children, if they are asked who is at home. In this family they were asked once.'],
    worked: 'That one time was written down word for word.',
  }),
  found('new-name-at-the-door', 14, 'coord', [
    {
      kind: 'FINDING',
      title: 'Nobody asks who lives here now',
      explanation: 'Every form asks for the household once, at the start. A change is learnt by chance.',
      themes: [{ code: 'HIDDEN_ADULTS', polarity: '-', isSeenBefore: true }],
    },
  ]),
  agreed('new-name-at-the-door', 3, 'csc'),

  started('spare-room', 34, 'edu'),
  noted('spare-room', 12, 'edu', 'EDU', {
    answers: ['A named person at school whom they could ring.', 'Ask the school before the first morning.'],
    worked: 'The school changed its start time for these two children.',
  }),
  noted('spare-room', 4, 'chs', 'CHS', {
    answers: ['The health visitor came in the first week.', ''],
    worked: 'She came twice.',
    isDraft: true,
  }),
  found('spare-room', 3, 'edu', [
    {
      kind: 'GOOD_PRACTICE',
      title: 'One person to ring',
      explanation: 'The carers say that one name and one number helped more than any leaflet.',
      themes: [{ code: 'KINSHIP', polarity: '+', isSeenBefore: false }],
    },
  ]),
]
