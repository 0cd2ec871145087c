import type { InventedReview } from './invented-review.ts'

type Decided = {
  readonly story: string
  readonly facts: string
  readonly identity: string
  readonly episode: { readonly period: string; readonly what: string; readonly why: string }
  readonly strength: string
  readonly learning: { readonly point: string; readonly action: string; readonly owner: string; readonly theme: string }
  readonly family: string
  readonly gap?: { readonly agency: string; readonly what: string; readonly effect: string }
  readonly decision: 'LCSPR' | 'NO_FURTHER' | 'LEARNING_REVIEW'
  readonly reason: string
  readonly more: string
  readonly method?: string
}

/** What the meetings of the invented reviews that came so far recorded and decided. */
export const decidedIn: Readonly<Record<InventedReview['key'], Decided>> = {
  'forty-school-days': {
    story:
      'The child is fifteen, keeps pigeons, and has looked after his own insulin since he was eleven. He tells people that he is fine. He likes to be early, and walks to school by the canal to see the herons.',
    facts:
      'He missed forty school days and four of six clinics in a year. Each service knew its own part. He was found unwell at home and taken to hospital.',
    identity:
      'He and his father live on one wage earned at night. The clinic is in the morning and two buses away, so coming meant that one of them did not sleep.',
    episode: {
      period: 'Autumn term',
      what: 'Letters said that he was not brought, and the school register said that he was ill.',
      why: 'Each letter was the first for whoever read it, because clinic and school each count for themselves and nobody puts the counts together.',
    },
    strength: 'The diabetes nurse rang him on her own telephone after each missed clinic, and he answered.',
    learning: {
      point: 'A child who misses clinics and school at once is seen by nobody, because the two counts never meet.',
      action: 'Agree one telephone call between clinic and school after the second missed appointment.',
      owner: 'ICB',
      theme: 'TIMELY',
    },
    family: 'The father was told in person by the social worker and the nurse. He wants to read what is written.',
    gap: {
      agency: 'SLAM',
      what: 'Whether he was ever seen about his mood, since the records moved with the clinic.',
      effect: 'The group cannot say whether help was offered.',
    },
    decision: 'NO_FURTHER',
    reason:
      'All three services agree on what happened and why, and the change can begin this term. A longer review would delay it.',
    more: 'Little. How many other children are in the same position is a question for an audit, which is part of the action.',
  },
  'first-week-at-home': {
    story:
      'He was seventeen days old. His mother says that he slept best on her chest, with the radio on low. He had been weighed six times and sung to every night.',
    facts:
      'He died at home while asleep on a sofa beside his mother. Five midwives and a health visitor had come to the flat. The cot that was asked for had not arrived.',
    identity:
      'His mother is young, had just moved in, and had no furniture but the sofa. She was asked about sleeping and not about what there was to sleep on.',
    episode: {
      period: 'Days one to eleven',
      what: 'Safer sleep was ticked at six visits and shown at none.',
      why: 'The leaflet is what is counted, so handing it over felt like doing the work. Nobody had a visit long enough to look at where he slept.',
    },
    strength: 'The health visitor looked into the bedroom, saw that it was empty, and asked for a cot the same day.',
    learning: {
      point: 'Talking about safer sleep works when it begins with where this baby will sleep tonight.',
      action: 'Look at the sleeping place at the first visit, and lend a cot from the boot of the car.',
      owner: 'ICB',
      theme: 'SAFER_SLEEP',
    },
    family:
      'The mother was told by the child death nurse, and chose a friend to be with her. She wants other mothers to be lent a cot.',
    decision: 'NO_FURTHER',
    reason:
      'The learning is plain and is being put into practice already, so the group sees nothing that a longer review would add.',
    more: 'Little. The fund’s waiting time is a matter of record and can be mended without a review.',
  },
  'winter-by-the-canal': {
    story:
      'She was sixteen, drew maps of places that do not exist, and had lived in four homes in two years. She signed her letters with a small boat.',
    facts:
      'She died away from home on a winter night. She had been told that day of a fifth move. Two areas each believed that the other held her health plan.',
    identity:
      'She was a Black girl in mostly white towns, and told a worker that people there thought she was older than she was. Nobody wrote down what that meant for her.',
    episode: {
      period: 'The last five weeks',
      what: 'A move was planned, put off, and told to her on the day.',
      why: 'Moves are decided by a panel that meets on Fridays. Staff wait to tell a child until it is certain, because they fear to raise hopes.',
    },
    strength: 'The night manager of the second home kept ringing her after she had moved, and she rang back.',
    learning: {
      point: 'A move that a child hears of last is a move that nobody helped her to make.',
      action: 'No move without somebody the child knows being told first, and telling her.',
      owner: 'CSC',
      theme: 'TRANSITION',
    },
    family: 'Her grandmother was told by the social worker and has an advocate. She wants to take part.',
    decision: 'LCSPR',
    reason:
      'Moves at short notice come up for the third time, and two areas were involved. A local review can look at how they are decided.',
    more: 'How decisions about moves are made across two areas, and what the young people who were moved would change.',
    method: 'LEARNING_TOGETHER',
  },
}
