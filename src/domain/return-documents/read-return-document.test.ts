import { describe, expect, test } from 'vitest'
import { box, nameable, p, rows, smallForm } from '#tests/support/small-return-form.ts'
import type { Block } from './blocks.ts'
import { readReturnDocument } from './read-return-document.ts'

const read = (...blocks: Block[]) => readReturnDocument(smallForm, blocks, nameable)
/** The answer to one question, and what found no place, apart from the headings that this test leaves out. */
function readOne(questionId: string, ...blocks: Block[]) {
  const { proposals, unread } = read(...blocks)
  const found = proposals.find((proposal) => proposal.questionId === questionId)
  return {
    ...(found?.value !== undefined && { value: found.value }),
    ...(found?.skipped && { skipped: found.skipped }),
    left: unread.filter(({ why }) => !why.startsWith('The heading')).map(({ text }) => text),
    others: proposals.filter((proposal) => proposal !== found).length,
  }
}
const none = { left: [], others: 0 }

const roleHead = p('A1. What is your role?')
const storyHead = p('A2. What happened?')

describe('one answer', () => {
  test.each<[string, string, Block[], object]>([
    ['a line', 'role', [roleHead, p('So that we know.'), box('Named nurse')], { value: 'Named nurse', ...none }],
    ['a box left empty', 'role', [roleHead, box('', '  ')], none],
    [
      'two paragraphs where one line is asked for',
      'role',
      [roleHead, box('Named nurse', '', 'for children')],
      { value: 'Named nurse for children', ...none },
    ],
    [
      'a heading in capitals and of another look',
      'role',
      [p('a1)  WHAT IS YOUR ROLE'), box('Nurse')],
      { value: 'Nurse', ...none },
    ],
    [
      'blank lines around and within',
      'story',
      [storyHead, box('', 'One.', '', 'Two.', '')],
      { value: 'One.\n\nTwo.', ...none },
    ],
    [
      'bullets',
      'story',
      [storyHead, box('First:', p('one', 'bullet'), p('two', 'bullet'), p('in two', 'bullet', 1))],
      { value: 'First:\n- one\n- two\n  - in two', ...none },
    ],
    [
      'numbers',
      'story',
      [storyHead, box(p('one', 'number'), p('two', 'number'), 'and', p('again', 'number'))],
      { value: '1. one\n2. two\nand\n1. again', ...none },
    ],
    [
      'a table pasted into the box',
      'story',
      [storyHead, box('See:', rows(['May', 'called'], ['June', 'visited']))],
      { value: 'See:\nMay | called\nJune | visited', ...none },
    ],
    ['written below the box', 'story', [storyHead, box(''), p('It was May.')], { value: 'It was May.', ...none }],
    [
      'in the box and below it',
      'story',
      [storyHead, box('It was May.'), p('Then June.')],
      { value: 'It was May.\n\nThen June.', ...none },
    ],
    [
      'a short answer with words below it',
      'role',
      [roleHead, box('Nurse'), p('since 2019')],
      { value: 'Nurse', left: ['since 2019'], others: 0 },
    ],
    [
      'a heading in the box is an answer',
      'story',
      [storyHead, box('A1. What is your role?')],
      { value: 'A1. What is your role?', ...none },
    ],
    [
      'a code that begins a sentence is no heading',
      'story',
      [storyHead, p('A1 form was sent')],
      { value: 'A1 form was sent', ...none },
    ],
    [
      'a reason',
      'story',
      [storyHead, box(''), p('Left out because (Not known / Does not apply): not known')],
      { skipped: 'NOT_KNOWN', ...none },
    ],
    ['no reason', 'story', [storyHead, box(''), p('Left out because (Not known / Does not apply):')], none],
    [
      'a reason in the box',
      'on',
      [p('A3. On which day was it?'), box('Does not apply')],
      { skipped: 'NOT_APPLICABLE', ...none },
    ],
    [
      'a reason beside an answer',
      'story',
      [storyHead, box('May.'), p('Left out because (…): not known')],
      { value: 'May.', left: ['not known'], others: 0 },
    ],
    [
      'a reason of one’s own',
      'story',
      [storyHead, box(''), p('Left out because (…): no time')],
      { left: ['no time'], others: 0 },
    ],
    ['a day', 'on', [p('A3. On which day was it?'), box('3 jun 26')], { value: '2026-06-03', ...none }],
    [
      'a day as we write it',
      'on',
      [p('A3. On which day was it?'), box('Wed 3 June 2026')],
      { value: '2026-06-03', ...none },
    ],
    ['no day', 'on', [p('A3. On which day was it?'), box('soon')], { left: ['soon'], others: 0 }],
    ['a choice', 'seen', [p('B1. Was the child seen?'), box('☐ Yes', '☒ No')], { value: 'no', ...none }],
    [
      'two where one is asked for',
      'seen',
      [p('B1. Was the child seen?'), box('☒ Yes', '☒ No')],
      { left: ['Yes; No'], others: 0 },
    ],
    [
      'agencies by name',
      'agencies',
      [p('B2. Which agencies were there?'), box('police', 'School or academy trust')],
      { value: ['SCHOOL', 'POLICE'], ...none },
    ],
    [
      'an agency nobody knows',
      'agencies',
      [p('B2. Which agencies were there?'), box('Police', 'Fire')],
      { value: ['POLICE'], left: ['Fire'], others: 0 },
    ],
    [
      'people',
      'who',
      [p('B3. Who was there?'), box('☒ Child 1', '☐ None known')],
      { value: { people: ['p1'] }, ...none },
    ],
    [
      'nobody known',
      'who',
      [p('B3. Who was there?'), box('☐ Child 1', '☒ None known')],
      { value: { people: [], noneKnown: true }, ...none },
    ],
    [
      'a list',
      'points',
      [p('B4. What stands out?'), box(p('one', 'bullet'), '• two', '')],
      { value: ['one', 'two'], ...none },
    ],
    ['a declaration', 'sure', [p('B5. To end with'), box('☒ This is right.')], { value: true, ...none }],
    ['a declaration not made', 'sure', [p('B5. To end with'), box('☐ This is right.')], none],
    ['what is answered on the screen alone', 'files', [p('B6. Which files belong to it?'), p('letter.pdf')], none],
    [
      'a box whose heading is gone',
      'role',
      [roleHead, box('Nurse'), box('It was May.')],
      { value: 'Nurse', left: ['It was May.'], others: 0 },
    ],
    [
      'words before the first question',
      'role',
      [p('A small form'), p('Request: X-1'), p('By Nell, 3 June'), roleHead, box('Nurse')],
      { value: 'Nurse', left: ['By Nell, 3 June'], others: 0 },
    ],
  ])('%s', (_, questionId, blocks, expected) => {
    expect(readOne(questionId, ...blocks)).toEqual(expected)
  })

  test('a date that is only roughly known keeps its words', () => {
    expect(readOne('about', p('A4. When was it, roughly?'), box('the week before'))).toEqual({
      value: { earliest: null, latest: null, precision: 'UNKNOWN', uncertain: false, asTyped: 'the week before' },
      ...none,
    })
  })
})

test('a heading that is gone is told, and its neighbours keep their answers', () => {
  const { proposals, unread } = read(roleHead, box('Nurse'), p('A3. On which day was it?'), box('3 June 2026'))
  expect(proposals).toEqual([
    { questionId: 'role', value: 'Nurse' },
    { questionId: 'on', value: '2026-06-03' },
  ])
  expect(unread[0]).toEqual({
    questionId: 'story',
    text: 'A2. What happened?',
    why: 'The heading of this question is not in the document, so no answer could be found for it.',
  })
})
