import { describe, expect, test } from 'vitest'
import { findNames } from './find-names.ts'

const people = [
  { label: 'Child 1', names: ['Zofia Anna', 'O’Neill-Åkesson'] },
  { label: 'Father', names: ['Rose', 'de la Cruz', 'Bo'] },
]

describe('real names in a text', () => {
  test.each([
    ['a forename', 'Zofia was seen.', [['Child 1', 'zofia', 1]]],
    ['in any case, with whatever accents', 'ZÓFIA and zofia', [['Child 1', 'zofia', 2]]],
    ['a possessive', "Zofia’s nursery, Zofia's bed", [['Child 1', 'zofia', 2]]],
    [
      'a surname with its marks, or without them',
      'Ms Oneill and Mr AKESSON',
      [
        ['Child 1', 'oneill', 1],
        ['Child 1', 'akesson', 1],
      ],
    ],
    ['a name that is a word too, for a person to judge', 'A rose grew.', [['Father', 'rose', 1]]],
    ['the telling part of a name', 'Mr Cruz, de la', [['Father', 'cruz', 1]]],
    ['no part of another word', 'Zofiana, roses, cruzing', []],
    ['no name of two letters', 'Bo went', []],
    ['none', 'Child 1 was seen with Father.', []],
    ['nothing', '', []],
  ])('%s', (_, text, found) => {
    expect(findNames(people, [{ place: 'Facts', text }]).map(({ label, word, count }) => [label, word, count])).toEqual(
      found,
    )
  })

  test('each with its place', () => {
    const places = [
      { place: 'Facts', text: 'Zofia' },
      { place: 'Learning', text: 'Anna, Zofia, Zofia' },
    ]
    expect(findNames(people, places).map(({ place, word, count }) => [place, word, count])).toEqual([
      ['Facts', 'zofia', 1],
      ['Learning', 'anna', 1],
      ['Learning', 'zofia', 2],
    ])
  })
})
