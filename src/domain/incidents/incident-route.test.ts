import { describe, expect, test } from 'vitest'
import type { AgeAtIncident } from '#domain/concerns/age-at-incident.ts'
import type { IncidentAnswers } from './incident-form.ts'
import { suggestIncidentRoute } from './incident-route.ts'

const aged = (youngest: number, oldest: number | null = youngest): AgeAtIncident => ({ youngest, oldest })
const ageNotKnown = aged(0, null)
const wide = { harmOfLookedAfterWithoutAbuse: true }
const national = { harmOfLookedAfterWithoutAbuse: false }

/** A child of 4 who recovered, was not seriously harmed, and whom nobody is suspected to have harmed. */
const none: IncidentAnswers = {
  in_area: 'IN_AREA',
  abuse_neglect_basis: 'NEITHER',
  outcome_for_child: 'RECOVERING',
  seriously_harmed: 'no',
  looked_after: 'no',
  care_leaver: 'no',
}
const died = { outcome_for_child: 'DIED', seriously_harmed: undefined } as const
const harmed = { seriously_harmed: 'yes' } as const
const known = { abuse_neglect_basis: 'KNOWN' } as const
const suspected = { abuse_neglect_basis: 'SUSPECTED' } as const
const abuseNotKnown = { abuse_neglect_basis: 'NOT_KNOWN' } as const
const inCare = { looked_after: 'yes' } as const
const leaver = { care_leaver: 'yes' } as const

type Row = readonly [string, IncidentAnswers, readonly AgeAtIncident[], string]

// Line by line of the route table in the process document (section 0).
const rows: readonly Row[] = [
  // T1 yes, T2 yes, under 18.
  ['died, abuse known', { ...died, ...known }, [aged(4)], 'NOTIFY_AND_REVIEW'],
  ['died, abuse suspected', { ...died, ...suspected }, [aged(4)], 'NOTIFY_AND_REVIEW'],
  ['seriously harmed, abuse suspected', { ...harmed, ...suspected }, [aged(17)], 'NOTIFY_AND_REVIEW'],
  [
    'a life-changing injury is serious harm, unless judged otherwise',
    { ...suspected, outcome_for_child: 'LIFE_CHANGING', seriously_harmed: undefined },
    [aged(4)],
    'NOTIFY_AND_REVIEW',
  ],
  [
    'a life-threatening injury, judged not to be serious harm',
    { ...suspected, outcome_for_child: 'LIFE_THREATENING' },
    [aged(4)],
    'CASE_OF_CONCERN',
  ],
  ['recovered, and was seriously harmed', { ...harmed, ...known }, [aged(4)], 'NOTIFY_AND_REVIEW'],
  ['looked-after and abuse suspected', { ...died, ...suspected, ...inCare }, [aged(9)], 'NOTIFY_AND_REVIEW'],
  ['an adult and a child', { ...harmed, ...suspected }, [aged(19), aged(3)], 'NOTIFY_AND_REVIEW'],
  [
    'outside England, normally resident here',
    { ...died, ...known, in_area: 'OUTSIDE_ENGLAND' },
    [aged(4)],
    'NOTIFY_AND_REVIEW',
  ],
  ['place not known', { ...died, ...known, in_area: 'NOT_KNOWN' }, [aged(4)], 'NOTIFY_AND_REVIEW'],
  ['in another area', { ...died, ...known, in_area: 'OTHER_AREA' }, [aged(4)], 'OTHER_AREA'],
  // T1 no, died, looked-after, under 18.
  ['looked-after death, no abuse', { ...died, ...inCare }, [aged(9)], 'NOTIFY_REVIEW_MAY_CLOSE'],
  ['looked-after death, abuse not known', { ...died, ...inCare, ...abuseNotKnown }, [aged(9)], 'NOTIFY_AND_REVIEW'],
  [
    'looked-after death in another area',
    { ...died, ...inCare, in_area: 'OTHER_AREA' },
    [aged(9)],
    'NOTIFY_REVIEW_MAY_CLOSE',
  ],
  ['looked-after, seriously harmed, no abuse', { ...harmed, ...inCare }, [aged(9)], 'NOTIFY_REVIEW_MAY_CLOSE'],
  // Care leaver 18 to 24, died, whatever the cause.
  ['care leaver’s death at 18', { ...died, ...leaver }, [aged(18)], 'NOTIFY_CARE_LEAVER'],
  ['care leaver’s death at 24', { ...died, ...leaver }, [aged(24)], 'NOTIFY_CARE_LEAVER'],
  ['care leaver’s death at 24, abuse known', { ...died, ...leaver, ...known }, [aged(24)], 'NOTIFY_CARE_LEAVER'],
  // 18 or over otherwise.
  ['care leaver’s death at 25', { ...died, ...leaver }, [aged(25)], 'SAR'],
  ['care leaver seriously harmed at 19', { ...harmed, ...leaver, ...known }, [aged(19)], 'SAR'],
  ['died of abuse at 18', { ...died, ...known }, [aged(18)], 'SAR'],
  // No threshold.
  ['no serious harm, abuse known', known, [aged(4)], 'CASE_OF_CONCERN'],
  ['seriously harmed, no abuse', harmed, [aged(4)], 'CASE_OF_CONCERN'],
  ['died, no abuse, not looked-after', died, [aged(4)], 'CASE_OF_CONCERN'],
  // Not known never blocks.
  ['died, abuse not known', { ...died, ...abuseNotKnown }, [aged(4)], 'NOTIFY_IF_KNOWN'],
  ['died of abuse, age not known', { ...died, ...known }, [ageNotKnown], 'NOTIFY_IF_KNOWN'],
  ['died of abuse, nobody named yet', { ...died, ...known }, [], 'NOTIFY_IF_KNOWN'],
  ['died of abuse before birth', { ...died, ...known }, ['unborn'], 'NOTIFY_IF_KNOWN'],
  ['died of abuse, said to be under 18', { ...died, ...known, under_18: 'yes' }, [], 'NOTIFY_AND_REVIEW'],
  [
    'died of abuse at 18, said to be under 18: the date stands',
    { ...died, ...known, under_18: 'yes' },
    [aged(18)],
    'SAR',
  ],
  [
    'outcome not clear yet',
    { ...known, outcome_for_child: 'UNCLEAR', seriously_harmed: 'not_known' },
    [aged(4)],
    'FIND_OUT',
  ],
  ['nothing answered', { in_area: undefined }, [], 'FIND_OUT'],
  ['not serious, age not known', known, [ageNotKnown], 'FIND_OUT'],
]

const suggest = (answers: IncidentAnswers, ages: readonly AgeAtIncident[], settings = wide) =>
  suggestIncidentRoute({ ...none, ...answers }, ages, settings)

describe('the suggested route', () => {
  test.each(rows)('%s', (_name, answers, ages, expected) => {
    const { route, reasons } = suggest(answers, ages)
    expect(route).toBe(expected)
    expect(reasons.length).toBeGreaterThan(0)
  })

  test('a blank record suggests nothing, and asks for what decides', () => {
    const { route, toFindOut } = suggestIncidentRoute({}, [], wide)
    expect(route).toBe('FIND_OUT')
    expect(toFindOut).toEqual([
      'threshold_died',
      'threshold_seriously_harmed',
      'threshold_abuse_or_neglect',
      'age',
      'threshold_looked_after',
      'threshold_care_leaver',
    ])
  })

  test('the harm of a looked-after child without abuse follows the partnership’s setting', () => {
    const answers = { ...harmed, ...inCare }
    expect(suggest(answers, [aged(9)], wide).route).toBe('NOTIFY_REVIEW_MAY_CLOSE')
    expect(suggest(answers, [aged(9)], national).route).toBe('CASE_OF_CONCERN')
  })

  test('a death in care without abuse does not hang on the setting', () => {
    expect(suggest({ ...died, ...inCare }, [aged(9)], national).route).toBe('NOTIFY_REVIEW_MAY_CLOSE')
  })
})

describe('the tests T1 to T6', () => {
  const found = (answers: IncidentAnswers, ages: readonly AgeAtIncident[]) =>
    suggest(answers, ages)
      .tests.map((each) => `${each.test} ${each.found}`)
      .join(', ')

  test.each<[string, IncidentAnswers, readonly AgeAtIncident[], string]>([
    ['a child of 4 died of abuse', { ...died, ...known }, [aged(4)], 'T1 yes, T2 yes, T3 yes, T4 yes, T5 no, T6 no'],
    ['a looked-after child died', { ...died, ...inCare }, [aged(9)], 'T1 no, T2 yes, T3 yes, T4 yes, T5 yes, T6 no'],
    ['a care leaver of 20 died', { ...died, ...leaver }, [aged(20)], 'T1 no, T2 yes, T3 yes, T4 no, T5 no, T6 yes'],
    [
      'hardly anything is known',
      { ...abuseNotKnown, outcome_for_child: 'UNCLEAR', seriously_harmed: undefined, in_area: 'NOT_KNOWN' },
      [ageNotKnown],
      'T1 not_known, T2 not_known, T3 not_known, T4 not_known, T5 no, T6 no',
    ],
    ['elsewhere', { ...harmed, in_area: 'OTHER_AREA' }, [aged(4)], 'T1 no, T2 yes, T3 no, T4 yes, T5 no, T6 no'],
  ])('%s', (_name, answers, ages, expected) => {
    expect(found(answers, ages)).toBe(expected)
  })

  test('each says why it counts', () => {
    for (const { text } of suggest({}, [ageNotKnown]).tests) expect(text).toMatch(/^[A-Z].*\.$/)
  })
})
