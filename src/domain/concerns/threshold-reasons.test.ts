import { describe, expect, test } from 'vitest'
import type { AgeAtIncident } from './age-at-incident.ts'
import { suggestRoute } from './threshold-suggestion.ts'
import { referralTriageAnswers, type TriageAnswers } from './threshold-tests.ts'

const aged = (youngest: number, oldest: number | null = youngest): AgeAtIncident => ({ youngest, oldest })
const ageNotKnown = aged(0, null)

/** Everything answered with no, but for the practice issue that every referral names. */
const allNo: TriageAnswers = {
  threshold_died: 'no',
  threshold_seriously_harmed: 'no',
  threshold_abuse_or_neglect: 'no',
  threshold_looked_after: 'no',
  threshold_care_leaver: 'no',
  near_miss: 'no',
  practice_issue: 'yes',
  several_agencies: 'yes',
}
const died = { threshold_died: 'yes' } as const
const harmed = { threshold_seriously_harmed: 'yes' } as const
const harmNotKnown = { threshold_seriously_harmed: 'not_known' } as const
const abuse = { threshold_abuse_or_neglect: 'yes' } as const
const abuseNotKnown = { threshold_abuse_or_neglect: 'not_known' } as const
const lookedAfter = { threshold_looked_after: 'yes' } as const
const lookedAfterNotKnown = { threshold_looked_after: 'not_known' } as const
const careLeaver = { threshold_care_leaver: 'yes' } as const
const careLeaverNotKnown = { threshold_care_leaver: 'not_known' } as const

const suggestion = (answers: TriageAnswers, ages: readonly AgeAtIncident[]) =>
  suggestRoute({ referral: { ...allNo, ...answers }, triager: {}, ages })
const asked = (answers: TriageAnswers, ages: readonly AgeAtIncident[]) =>
  suggestion(answers, ages).toFindOut.map(({ question }) => question)

describe('why', () => {
  const said = (answers: TriageAnswers, ages: readonly AgeAtIncident[]) => {
    const { headline, reasons, cautions } = suggestion(answers, ages)
    return [headline, ...reasons.map(({ text }) => text), '-', ...cautions.map(({ text }) => text)]
  }
  const councilAware = 'Ask when the council became aware: its five working days to notify count from that day.'
  const childDeath = 'Every death before the 18th birthday is also notified to the Child Death Overview Panel (eCDOP).'
  const careLeaverReview =
    'No rapid review follows by itself for a care leaver of 18 or over. Speak to the Safeguarding Adults Board.'

  test.each([
    [
      'abuse',
      { ...died, ...abuse },
      [aged(4)],
      [
        'This looks like a serious incident',
        'A child has died, and abuse or neglect is known or suspected. Suspicion is enough.',
        '-',
        councilAware,
        childDeath,
      ],
    ],
    [
      'a looked-after child’s death without abuse',
      { ...died, ...lookedAfter },
      [aged(9)],
      [
        'This looks like a serious incident',
        'A looked-after child has died. That is notified whether or not abuse or neglect is suspected.',
        '-',
        councilAware,
        'A rapid review is opened, and may be closed as not required, with a reason, where no abuse or neglect is known or suspected.',
        childDeath,
      ],
    ],
    [
      'a care leaver’s death',
      { ...died, ...careLeaver },
      [aged(22)],
      [
        'This looks like a serious incident',
        'A care leaver under 25 has died. That is notified whether or not abuse or neglect is suspected.',
        '-',
        councilAware,
        careLeaverReview,
      ],
    ],
    [
      'an unborn child',
      { ...harmed, ...abuse },
      ['unborn'],
      [
        'This may be a serious incident',
        'A child died or was seriously harmed. If abuse or neglect is known or suspected and the child was under 18, the council must notify it.',
        '-',
        councilAware,
        'The child was not yet born. Some partnerships notify that; the council decides.',
      ],
    ],
    [
      'an age not known',
      { ...harmed, ...abuse },
      [ageNotKnown],
      [
        'This may be a serious incident',
        'A child died or was seriously harmed. If abuse or neglect is known or suspected and the child was under 18, the council must notify it.',
        '-',
        councilAware,
        'An age that is not known does not stop a notification: limited information is accepted.',
      ],
    ],
    [
      'an adult',
      { ...harmed, ...abuse },
      [aged(19)],
      [
        'This is about somebody aged 18 or over',
        'Everyone this is about was 18 or over, so this process does not apply. Suggest a Safeguarding Adults Review to the Safeguarding Adults Board.',
        '-',
      ],
    ],
    [
      'a near miss',
      { near_miss: 'yes' },
      [aged(4)],
      [
        'This looks like a Case of Concern for a meeting',
        'As answered, none of the tests for a serious incident is met.',
        'It was a near miss. That is what a Case of Concern is for, when nothing in it is urgent.',
        '-',
      ],
    ],
    [
      'children of different ages',
      { near_miss: 'yes' },
      [aged(4), aged(20)],
      [
        'This looks like a Case of Concern for a meeting',
        'As answered, none of the tests for a serious incident is met.',
        'It was a near miss. That is what a Case of Concern is for, when nothing in it is urgent.',
        '-',
        'The children are of different ages: check which of them each answer is about.',
      ],
    ],
  ] as const)('%s', (_name, answers, ages, expected) => {
    expect(said(answers, ages)).toEqual(expected)
  })

  test.each<[TriageAnswers, readonly AgeAtIncident[], readonly string[]]>([
    [{ ...died, ...abuseNotKnown }, [aged(4)], ['threshold_abuse_or_neglect']],
    [
      { ...died, ...lookedAfterNotKnown, ...careLeaverNotKnown },
      [aged(17)],
      ['threshold_looked_after', 'threshold_care_leaver'],
    ],
    [{ ...harmed, ...abuse }, [ageNotKnown], ['age']],
    [{ ...harmed, ...abuse }, ['unborn'], []],
    [{ ...abuse, ...harmNotKnown }, [aged(4)], ['threshold_seriously_harmed']],
    [{ near_miss: 'yes' }, [ageNotKnown], ['age']],
    [{ near_miss: 'yes', several_agencies: undefined }, [aged(4)], ['several_agencies']],
    [{ near_miss: 'not_known', practice_issue: 'no' }, [aged(4)], ['near_miss']],
    [{ ...harmed, ...abuse, threshold_care_leaver: 'not_known' }, [aged(4)], []],
  ])('%j at %j asks for %j', (answers, ages, expected) => {
    expect(asked(answers, ages)).toEqual(expected)
  })
})

test('what the referral itself answers', () => {
  expect(
    referralTriageAnswers({
      threshold_died: 'no',
      threshold_seriously_harmed: 'not_yet_asked',
      near_miss: 'yes',
      practice_themes: ['VOICE'],
      agencies_involved: [{ agency: 'CSC' }, { agency: 'MPS' }, { agency: 'CSC' }, {}],
    }),
  ).toEqual({
    threshold_died: 'no',
    threshold_seriously_harmed: 'not_yet_asked',
    near_miss: 'yes',
    practice_issue: 'yes',
    several_agencies: 'yes',
  })
  expect(referralTriageAnswers({ practice_themes: [], agencies_involved: [{ agency: 'CSC' }] })).toEqual({})
})
