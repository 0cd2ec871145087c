import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgeAtIncident } from './age-at-incident.ts'
import { suggestRoute } from './threshold-suggestion.ts'
import { type TriageAnswers, type TriageQuestion, triageQuestions } from './threshold-tests.ts'

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
const diedNotKnown = { threshold_died: 'not_known' } as const
const harmed = { threshold_seriously_harmed: 'yes' } as const
const harmNotKnown = { threshold_seriously_harmed: 'not_known' } as const
const abuse = { threshold_abuse_or_neglect: 'yes' } as const
const abuseNotKnown = { threshold_abuse_or_neglect: 'not_known' } as const
const lookedAfter = { threshold_looked_after: 'yes' } as const
const lookedAfterNotKnown = { threshold_looked_after: 'not_known' } as const
const careLeaver = { threshold_care_leaver: 'yes' } as const
const careLeaverNotKnown = { threshold_care_leaver: 'not_known' } as const

const suggestion = (answers: TriageAnswers, ages: readonly AgeAtIncident[] = [aged(4)], triager: TriageAnswers = {}) =>
  suggestRoute({ referral: { ...allNo, ...answers }, triager, ages })

type Row = readonly [string, TriageAnswers, readonly AgeAtIncident[], string]
// In the order of the route table in the process document.
const rows: readonly Row[] = [
  // Abuse or neglect known or suspected, and death or serious harm, under 18.
  ['died, abuse', { ...died, ...abuse }, [aged(4)], 'TO_SIN SIN_LIKELY'],
  ['harmed, abuse', { ...harmed, ...abuse }, [aged(4)], 'TO_SIN SIN_LIKELY'],
  ['harmed, abuse, the last day under 18', { ...harmed, ...abuse }, [aged(17)], 'TO_SIN SIN_LIKELY'],
  ['harmed, abuse, age between 3 and 5', { ...harmed, ...abuse }, [aged(3, 5)], 'TO_SIN SIN_LIKELY'],
  ['a near miss as well changes nothing', { ...harmed, ...abuse, near_miss: 'yes' }, [aged(4)], 'TO_SIN SIN_LIKELY'],
  ['died, abuse not known', { ...died, ...abuseNotKnown }, [aged(4)], 'TO_SIN SIN_POSSIBLE'],
  [
    'harmed, abuse not yet asked',
    { ...harmed, threshold_abuse_or_neglect: 'not_yet_asked' },
    [aged(4)],
    'TO_SIN SIN_POSSIBLE',
  ],
  ['harmed, abuse left out', { ...harmed, threshold_abuse_or_neglect: undefined }, [aged(4)], 'TO_SIN SIN_POSSIBLE'],
  ['harmed, abuse, age not known', { ...harmed, ...abuse }, [ageNotKnown], 'TO_SIN SIN_POSSIBLE'],
  ['harmed, abuse, 17 or 18', { ...harmed, ...abuse }, [aged(17, 18)], 'TO_SIN SIN_POSSIBLE'],
  ['harmed, abuse, no child named yet', { ...harmed, ...abuse }, [], 'TO_SIN SIN_POSSIBLE'],
  ['harmed, abuse, not yet born', { ...harmed, ...abuse }, ['unborn'], 'TO_SIN SIN_POSSIBLE'],
  ['died, abuse not known, not yet born', { ...died, ...abuseNotKnown }, ['unborn'], 'TO_SIN SIN_POSSIBLE'],
  ['harmed, abuse, not yet born and aged 2', { ...harmed, ...abuse }, ['unborn', aged(2)], 'TO_SIN SIN_LIKELY'],
  ['abuse, harm not known', { ...abuse, ...harmNotKnown }, [aged(4)], 'NEED_INFO none'],
  ['abuse, death not known', { ...abuse, ...diedNotKnown }, [aged(4)], 'NEED_INFO none'],
  ['harm and abuse not known', { ...harmNotKnown, ...abuseNotKnown }, [aged(4)], 'NEED_INFO none'],
  ['harm not known, no abuse', harmNotKnown, [aged(4)], 'SCHEDULE_FOR_MEETING CASE_OF_CONCERN'],
  // The death of a looked-after child, whatever the cause.
  ['looked-after death, no abuse', { ...died, ...lookedAfter }, [aged(9)], 'TO_SIN SIN_LIKELY'],
  [
    'looked-after death, abuse not known',
    { ...died, ...lookedAfter, ...abuseNotKnown },
    [aged(9)],
    'TO_SIN SIN_LIKELY',
  ],
  ['looked-after death, abuse', { ...died, ...lookedAfter, ...abuse }, [aged(9)], 'TO_SIN SIN_LIKELY'],
  ['death, looked-after not known', { ...died, ...lookedAfterNotKnown }, [aged(9)], 'TO_SIN SIN_POSSIBLE'],
  ['looked-after, death not known', { ...lookedAfter, ...diedNotKnown }, [aged(9)], 'NEED_INFO none'],
  ['looked-after, seriously harmed, no abuse', { ...harmed, ...lookedAfter }, [aged(9)], 'TO_SIN SIN_LIKELY'],
  ['seriously harmed, looked-after not known', { ...harmed, ...lookedAfterNotKnown }, [aged(9)], 'TO_SIN SIN_POSSIBLE'],
  // The death of a care leaver under 25.
  ['care leaver’s death at 18', { ...died, ...careLeaver }, [aged(18)], 'TO_SIN SIN_LIKELY'],
  ['care leaver’s death at 24', { ...died, ...careLeaver }, [aged(24)], 'TO_SIN SIN_LIKELY'],
  ['care leaver’s death at 24, abuse', { ...died, ...careLeaver, ...abuse }, [aged(24)], 'TO_SIN SIN_LIKELY'],
  ['care leaver’s death at 16', { ...died, ...careLeaver }, [aged(16)], 'TO_SIN SIN_LIKELY'],
  ['care leaver’s death at 24 or 25', { ...died, ...careLeaver }, [aged(24, 25)], 'TO_SIN SIN_POSSIBLE'],
  ['death at 20, care leaver not known', { ...died, ...careLeaverNotKnown }, [aged(20)], 'TO_SIN SIN_POSSIBLE'],
  ['care leaver of 20, death not known', { ...careLeaver, ...diedNotKnown }, [aged(20)], 'NEED_INFO none'],
  [
    'death at 8, care leaver not known',
    { ...died, ...careLeaverNotKnown },
    [aged(8)],
    'SCHEDULE_FOR_MEETING CASE_OF_CONCERN',
  ],
  // 18 or over otherwise.
  ['care leaver’s death at 25', { ...died, ...careLeaver }, [aged(25)], 'OTHER_ROUTE OUT_OF_SCOPE'],
  [
    'care leaver seriously harmed at 19',
    { ...harmed, ...careLeaver, ...abuse },
    [aged(19)],
    'OTHER_ROUTE OUT_OF_SCOPE',
  ],
  ['died of abuse at 18', { ...died, ...abuse }, [aged(18)], 'OTHER_ROUTE OUT_OF_SCOPE'],
  ['nothing known but 30 years', { ...abuse, ...harmNotKnown }, [aged(30)], 'OTHER_ROUTE OUT_OF_SCOPE'],
  ['born before 2000', { near_miss: 'yes' }, [aged(25, null)], 'OTHER_ROUTE OUT_OF_SCOPE'],
  ['an adult and a child, harmed, abuse', { ...harmed, ...abuse }, [aged(19), aged(3)], 'TO_SIN SIN_LIKELY'],
  // No threshold: near miss or practice issue.
  ['near miss', { near_miss: 'yes', practice_issue: 'no' }, [aged(4)], 'SCHEDULE_FOR_MEETING CASE_OF_CONCERN'],
  ['practice issue', {}, [aged(4)], 'SCHEDULE_FOR_MEETING CASE_OF_CONCERN'],
  ['abuse without serious harm', { ...abuse, near_miss: 'yes' }, [aged(4)], 'SCHEDULE_FOR_MEETING CASE_OF_CONCERN'],
  ['near miss before birth', { near_miss: 'yes' }, ['unborn'], 'SCHEDULE_FOR_MEETING CASE_OF_CONCERN'],
  ['died, no abuse, not looked-after', died, [aged(4)], 'SCHEDULE_FOR_MEETING CASE_OF_CONCERN'],
  ['harmed, no abuse, not looked-after', harmed, [aged(4)], 'SCHEDULE_FOR_MEETING CASE_OF_CONCERN'],
  ['neither near miss nor practice issue', { practice_issue: 'no' }, [aged(4)], 'ADVICE_OUTSIDE_PROCESS BELOW'],
  ['one agency alone', { near_miss: 'yes', several_agencies: 'no' }, [aged(4)], 'ADVICE_OUTSIDE_PROCESS BELOW'],
  ['near miss, age not known', { near_miss: 'yes' }, [ageNotKnown], 'NEED_INFO none'],
  ['near miss, 17 or 18', { near_miss: 'yes' }, [aged(17, 18)], 'NEED_INFO none'],
  [
    'neither near miss nor issue known',
    { near_miss: 'not_known', practice_issue: undefined },
    [aged(4)],
    'NEED_INFO none',
  ],
]

describe('the suggested route', () => {
  test.each(rows)('%s', (_name, answers, ages, expected) => {
    const { route, view } = suggestion(answers, ages)
    expect(`${route} ${view ?? 'none'}`).toBe(expected)
  })

  test('nothing answered at all asks for everything that decides', () => {
    expect(suggestRoute({ referral: {}, triager: {}, ages: [] })).toMatchObject({ route: 'NEED_INFO', view: null })
    expect(suggestRoute({ referral: {}, triager: {}, ages: [] }).toFindOut.map(({ question }) => question)).toEqual([
      'threshold_died',
      'threshold_seriously_harmed',
      'threshold_abuse_or_neglect',
      'age',
      'threshold_looked_after',
      'threshold_care_leaver',
    ])
  })

  test('the harm of a looked-after child without abuse follows the partnership’s setting', () => {
    const input = { referral: { ...allNo, ...harmed, ...lookedAfter }, triager: {}, ages: [aged(9)] }
    expect(suggestRoute(input, { harmOfLookedAfterWithoutAbuse: true }).route).toBe('TO_SIN')
    expect(suggestRoute(input, { harmOfLookedAfterWithoutAbuse: false }).route).toBe('SCHEDULE_FOR_MEETING')
  })
})

describe('the triager’s own answers', () => {
  test('stand in place of the referrer’s, and a difference is said', () => {
    const { route, cautions } = suggestion({ ...harmed, ...abuseNotKnown }, [aged(4)], {
      threshold_seriously_harmed: 'no',
    })
    expect(route).toBe('SCHEDULE_FOR_MEETING')
    expect(cautions.map(({ text }) => text)).toEqual([
      'You and the referrer differ on whether a child was seriously harmed. Your answer is used.',
    ])
  })

  test('answering what the referrer did not know is no difference', () => {
    const found = suggestion({ ...harmed, ...abuseNotKnown }, [aged(4)], abuse)
    expect(found.view).toBe('SIN_LIKELY')
    expect(found.cautions).toHaveLength(1)
  })

  test('“not known” may take back what the referrer thought', () => {
    expect(suggestion({ ...harmed, ...abuse }, [aged(4)], abuseNotKnown).view).toBe('SIN_POSSIBLE')
  })
})

describe('whatever is answered', () => {
  const questions = Object.keys(triageQuestions) as TriageQuestion[]
  const anyAnswer = fc.constantFrom('yes', 'no', 'not_known', 'not_yet_asked', undefined)
  const anyAnswers = fc
    .tuple(...questions.map(() => anyAnswer))
    .map((answers): TriageAnswers => Object.fromEntries(questions.map((question, index) => [question, answers[index]])))
  const anyAge: fc.Arbitrary<AgeAtIncident> = fc.oneof(
    fc.constant('unborn' as const),
    fc
      .tuple(fc.nat(30), fc.constantFrom(0, 1, 8, null))
      .map(([youngest, more]) => aged(youngest, more === null ? null : youngest + more)),
  )
  const anyAges = fc.array(anyAge, { maxLength: 3 })

  test('there is a route, a reason with its source, and plain words', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, anyAges, (referral, triager, ages) => {
        const { reasons, cautions, toFindOut, headline } = suggestRoute({ referral, triager, ages })
        expect(reasons.length).toBeGreaterThan(0)
        for (const { text, source } of [...reasons, ...cautions]) {
          expect(text).toMatch(/^[A-Z].*\.$/)
          expect(source).not.toBe('')
        }
        for (const text of [headline, ...toFindOut.map((each) => each.text)]) expect(text).not.toMatch(/undefined|_/)
      }),
    )
  })

  test('learning more never moves a case that is settled in or out of the serious incidents', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, anyAges, (referral, learned, ages) => {
        const before = suggestRoute({ referral, triager: {}, ages })
        // Only what was not known is learned.
        const known = (question: TriageQuestion) => referral[question] === 'yes' || referral[question] === 'no'
        const more = Object.fromEntries(
          questions.filter((question) => !known(question)).map((question) => [question, learned[question]]),
        )
        const after = suggestRoute({ referral, triager: more, ages })
        if (before.view === 'SIN_LIKELY') expect(after.view).toBe('SIN_LIKELY')
        if (before.view !== null && !before.view.startsWith('SIN')) expect(after.route).not.toBe('TO_SIN')
      }),
      { numRuns: 1000 },
    )
  })

  test('what is open says what to find out', () => {
    fc.assert(
      fc.property(anyAnswers, fc.array(anyAge, { minLength: 1, maxLength: 3 }), (referral, ages) => {
        const { route, toFindOut } = suggestRoute({ referral, triager: {}, ages })
        if (route === 'NEED_INFO') expect(toFindOut.length).toBeGreaterThan(0)
      }),
    )
  })
})
