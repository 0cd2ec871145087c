import { describe, expect, test } from 'vitest'
import { explainingHints, explainingSections } from './explaining-hints.ts'
import { returnForm } from './return-form.ts'

const codes = (text: string, least?: number) => explainingHints(text, least).map(({ code }) => code)

describe('what might help an answer explain', () => {
  test.each<[string, string, string[]]>([
    ['nothing before a dozen words are written', 'The health visitor rang twice.', []],
    [
      'nothing where it says why',
      'The visits stopped in May because the family had moved and nobody told the team.',
      [],
    ],
    [
      'nothing where it says what came of it',
      'The letter went to the old address, which meant the school never read it.',
      [],
    ],
    [
      'nothing where it says what would have helped',
      'Had the letter reached the school its nurse would have known to ask about the medicine.',
      [],
    ],
    [
      'a description alone',
      'The health visitor rang twice and then wrote a letter and closed the case that month.',
      ['no-because'],
    ],
    [
      'a list of dates by line',
      '3 May 2026 visit at home\n9 May 2026 call to school\n14 May 2026 case closed by the duty team',
      ['dates-only'],
    ],
    [
      'a list of dates by sentence',
      'On 3/5/2026 there was a visit. On 9/5/2026 there was a call. On 14/5/2026 the case was closed.',
      ['dates-only'],
    ],
    [
      'dates that are explained',
      'On 3 May the visit was short because of the dog. On 9 May we rang because he was away. On 14 May we closed it because the school asked.',
      [],
    ],
    [
      'judging afterwards',
      'The team failed to visit, which led to a month in which nobody saw either of the children.',
      ['should-have'],
    ],
    [
      'judging, with what made sense',
      'The team should have visited; at the time it was thought that the midwife still did so that week.',
      [],
    ],
    [
      'a name behind a title',
      'Dr Okafor rang the school nurse because the letter had come back to the clinic unopened.',
      ['names-somebody'],
    ],
    [
      'a name behind a role',
      'The case was closed by social worker Jane Sample because the visits were thought to go on.',
      ['names-somebody'],
    ],
    [
      'a role alone is no name',
      'The social worker and the health visitor spoke each week because the plan asked them to.',
      [],
    ],
    [
      'several at once',
      'Mrs Sample should have read the letter that came in on that day and she did not read it.',
      ['should-have', 'names-somebody', 'no-because'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  test.each([
    [12, 30, ['very-short']],
    [15, 30, []],
    [12, 0, []],
  ])('%i words where %i are aimed at', (count, least, expected) => {
    const text = `${'word '.repeat(count - 1)}because`
    expect(codes(text, least)).toEqual(expected)
  })

  test('each says why it may help', () => {
    for (const { suggestion, why } of explainingHints(
      'Mr Sample should have gone there and then he did not go there at all.',
    )) {
      expect(suggestion).not.toBe('')
      expect(why).not.toBe('')
    }
  })
})

test('is for sections that the return has', () => {
  const ids: readonly string[] = returnForm.sections.map(({ id }) => id)
  expect(explainingSections.filter((id) => !ids.includes(id))).toEqual([])
})
