import { describe, expect, test } from 'vitest'
import type { Relationship } from '#domain/forms/answers.ts'
import { familyDrawing } from './family-drawing.ts'
import { familyView } from './family-view.ts'
import { tiesInWords } from './family-words.ts'
import type { RelationshipKind } from './relationships.ts'

const tie = (from: string, kind: RelationshipKind, to: string): Relationship => ({ from, to, kind })
const drawn = (ids: readonly string[], ties: readonly Relationship[]) =>
  familyDrawing(
    familyView(
      ids.map((id) => ({ id, isChild: id.startsWith('child') })),
      ties,
    ),
  )

describe('the drawing of a family', () => {
  test('two parents stand above their two children', () => {
    const drawing = drawn(
      ['child 1', 'child 2', 'mother', 'father'],
      [
        tie('mother', 'partner', 'father'),
        tie('mother', 'parent', 'child 1'),
        tie('father', 'parent', 'child 1'),
        tie('mother', 'parent', 'child 2'),
        tie('father', 'parent', 'child 2'),
      ],
    )
    expect(drawing).toEqual({
      rows: 2,
      columns: 2,
      places: [
        { id: 'mother', row: 0, column: 0 },
        { id: 'father', row: 0, column: 1 },
        { id: 'child 1', row: 1, column: 0 },
        { id: 'child 2', row: 1, column: 1 },
      ],
      couples: [{ of: ['mother', 'father'], isFormer: false }],
      descents: [{ line: 'birth', parents: ['mother', 'father'], children: ['child 1', 'child 2'], lane: 0, lanes: 1 }],
    })
  })

  test('an only child stands in the middle below its parents', () => {
    const drawing = drawn(
      ['child', 'mother', 'father'],
      [tie('mother', 'parent', 'child'), tie('father', 'parent', 'child'), tie('father', 'ex_partner', 'mother')],
    )
    expect(drawing.places).toEqual([
      { id: 'mother', row: 0, column: 0 },
      { id: 'father', row: 0, column: 1 },
      { id: 'child', row: 1, column: 0.5 },
    ])
    expect(drawing.couples).toEqual([{ of: ['mother', 'father'], isFormer: true }])
  })

  test('a mother stands between her partners, and half-siblings below their own parents, in lanes of their own', () => {
    const drawing = drawn(
      ['child 1', 'child 2', 'mother', 'father', 'partner'],
      [
        tie('mother', 'ex_partner', 'father'),
        tie('mother', 'partner', 'partner'),
        tie('mother', 'parent', 'child 1'),
        tie('father', 'parent', 'child 1'),
        tie('mother', 'parent', 'child 2'),
        tie('partner', 'parent', 'child 2'),
        tie('partner', 'step_parent', 'child 1'),
      ],
    )
    expect(new Map(drawing.places.map(({ id, column }) => [id, column]))).toEqual(
      new Map([
        ['father', 0],
        ['mother', 1],
        ['partner', 2],
        ['child 1', 0.5],
        ['child 2', 1.5],
      ]),
    )
    expect(drawing.descents).toEqual([
      { line: 'birth', parents: ['mother', 'father'], children: ['child 1'], lane: 0, lanes: 2 },
      { line: 'birth', parents: ['mother', 'partner'], children: ['child 2'], lane: 1, lanes: 2 },
    ])
  })

  test('a grandparent of whom only that is known gets a line of the wider family', () => {
    const drawing = drawn(
      ['child', 'mother', 'gran'],
      [tie('mother', 'parent', 'child'), tie('gran', 'grandparent', 'child')],
    )
    expect(drawing.descents.map(({ line, parents }) => [line, parents])).toEqual([
      ['birth', ['mother']],
      ['wider', ['gran']],
    ])
  })

  test('a grandparent who is a parent of the mother needs no second line', () => {
    const drawing = drawn(
      ['child', 'mother', 'gran'],
      [tie('mother', 'parent', 'child'), tie('gran', 'grandparent', 'child'), tie('gran', 'parent', 'mother')],
    )
    expect(drawing.descents.map(({ line, parents, children }) => [line, parents, children])).toEqual([
      ['birth', ['mother'], ['child']],
      ['birth', ['gran'], ['mother']],
    ])
  })

  test('adopters and foster carers get a line of their own kind', () => {
    const drawing = drawn(
      ['child', 'birth mother', 'adopter', 'carer'],
      [
        tie('birth mother', 'parent', 'child'),
        tie('adopter', 'adoptive_parent', 'child'),
        tie('carer', 'foster_carer', 'child'),
      ],
    )
    expect(drawing.descents.map(({ line, parents, lane }) => [line, parents, lane])).toEqual([
      ['birth', ['birth mother'], 0],
      ['care', ['adopter'], 1],
      ['care', ['carer'], 2],
    ])
  })

  test('nobody at all is an empty drawing', () => {
    expect(drawn([], [])).toEqual({ rows: 0, columns: 0, places: [], couples: [], descents: [] })
  })
})

test('each person’s ties are told in words from their own side, each once', () => {
  const ties = [
    tie('mother', 'parent', 'child 1'),
    tie('mother', 'parent', 'child 2'),
    tie('mother', 'partner', 'father'),
    tie('father', 'partner', 'mother'),
    tie('worker', 'foster_carer', 'child 1'),
  ]
  const label = (id: string) => id.charAt(0).toUpperCase() + id.slice(1)
  expect(tiesInWords('mother', ties, label)).toEqual(['parent of Child 1 and Child 2', 'partner of Father'])
  expect(tiesInWords('father', ties, label)).toEqual(['partner of Mother'])
  expect(tiesInWords('child 1', ties, label)).toEqual(['child of Mother', 'fostered by Worker'])
})
