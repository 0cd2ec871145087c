import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Relationship } from '#domain/forms/answers.ts'
import { familyView } from './family-view.ts'
import { type RelationshipKind, relationshipKinds } from './relationships.ts'

const tie = (from: string, kind: RelationshipKind, to: string): Relationship => ({ from, to, kind })
const family = (...ids: string[]) => ids.map((id) => ({ id, isChild: id.startsWith('child') }))

describe('a family of three generations', () => {
  const people = family('child1', 'child2', 'mother', 'father', 'gran', 'stepfather', 'friend', 'stranger')
  const view = familyView(people, [
    tie('mother', 'parent', 'child1'),
    tie('father', 'parent', 'child1'),
    tie('mother', 'parent', 'child2'),
    tie('father', 'parent', 'child2'),
    tie('mother', 'ex_partner', 'father'),
    tie('stepfather', 'partner', 'mother'),
    tie('stepfather', 'step_parent', 'child1'),
    tie('gran', 'parent', 'mother'),
    tie('gran', 'grandparent', 'child1'),
    tie('child1', 'sibling', 'child2'),
    tie('child2', 'sibling', 'child1'),
    tie('friend', 'friend', 'mother'),
  ])

  test('stands in rows, the oldest first, couples side by side', () => {
    expect(view.rows).toEqual([
      { generation: 2, people: ['gran'] },
      { generation: 1, people: ['mother', 'father', 'stepfather'] },
      { generation: 0, people: ['child1', 'child2'] },
    ])
  })
  test('has its parents and their children together, and couples without any', () => {
    expect(view.units).toEqual([
      { parents: ['mother', 'father'], bond: 'former-partners', adoptive: false, children: ['child1', 'child2'] },
      { parents: ['gran'], bond: 'parents', adoptive: false, children: ['mother'] },
      { parents: ['mother', 'stepfather'], bond: 'partners', adoptive: false, children: [] },
    ])
  })
  test('has its other ties apart; brothers and sisters of shared parents need none', () => {
    expect(view.ties).toEqual([
      tie('stepfather', 'step_parent', 'child1'),
      tie('gran', 'grandparent', 'child1'),
      tie('friend', 'friend', 'mother'),
    ])
  })
  test('leaves a friend outside, and says who is tied to nobody', () => {
    expect(view.outside).toEqual(['friend'])
    expect(view.unlinked).toEqual(['stranger'])
    expect(view.contradictions).toEqual([])
  })
})

test('a grandmother known only as grandmother and carer stands two rows up', () => {
  const view = familyView(family('child', 'gran'), [tie('gran', 'carer', 'child'), tie('gran', 'grandparent', 'child')])
  expect(view.rows).toEqual([
    { generation: 2, people: ['gran'] },
    { generation: 0, people: ['child'] },
  ])
  expect(view.contradictions).toEqual([tie('gran', 'carer', 'child')])
})

test('birth and adoptive parents are two units of one child', () => {
  const view = familyView(family('child', 'birthMother', 'adopter1', 'adopter2'), [
    tie('birthMother', 'parent', 'child'),
    tie('adopter1', 'adoptive_parent', 'child'),
    tie('adopter2', 'adoptive_parent', 'child'),
    tie('adopter1', 'partner', 'adopter2'),
  ])
  expect(view.units).toEqual([
    { parents: ['birthMother'], bond: 'parents', adoptive: false, children: ['child'] },
    { parents: ['adopter1', 'adopter2'], bond: 'partners', adoptive: true, children: ['child'] },
  ])
})

test('children stand under their own parents, whatever the order they were entered in', () => {
  const people = family('childB', 'childA', 'motherA', 'fatherA', 'motherB')
  const view = familyView(people, [
    tie('motherA', 'sibling', 'motherB'),
    tie('motherA', 'parent', 'childA'),
    tie('fatherA', 'parent', 'childA'),
    tie('motherB', 'parent', 'childB'),
  ])
  expect(view.rows).toEqual([
    { generation: 1, people: ['motherA', 'fatherA', 'motherB'] },
    { generation: 0, people: ['childA', 'childB'] },
  ])
})

test('a young mother who is herself a child of the case has her baby below', () => {
  const view = familyView(family('childMother', 'childBaby', 'gran'), [
    tie('gran', 'parent', 'childMother'),
    tie('childMother', 'parent', 'childBaby'),
  ])
  expect(view.rows).toEqual([
    { generation: 2, people: ['gran'] },
    { generation: 1, people: ['childMother'] },
    { generation: 0, people: ['childBaby'] },
  ])
})

test('two families not tied to each other are lined up by their children', () => {
  const view = familyView(family('child1', 'mother1', 'child2', 'gran2'), [
    tie('mother1', 'parent', 'child1'),
    tie('gran2', 'grandparent', 'child2'),
  ])
  expect(view.rows).toEqual([
    { generation: 2, people: ['gran2'] },
    { generation: 1, people: ['mother1'] },
    { generation: 0, people: ['child1', 'child2'] },
  ])
})

test('a couple without a child here stands with the parents', () => {
  expect(familyView(family('aunt', 'uncle'), [tie('aunt', 'partner', 'uncle')]).rows).toEqual([
    { generation: 1, people: ['aunt', 'uncle'] },
  ])
})

test('a tie that cannot be true with the others is told, not drawn', () => {
  const view = familyView(family('child', 'mother'), [
    tie('mother', 'parent', 'child'),
    tie('mother', 'sibling', 'child'),
  ])
  expect(view.contradictions).toEqual([tie('mother', 'sibling', 'child')])
  expect(view.ties).toEqual([])
})

test('ties to oneself or to somebody not in the case are left out', () => {
  const view = familyView(family('child'), [tie('child', 'sibling', 'child'), tie('gone', 'parent', 'child')])
  expect(view).toEqual({ rows: [], units: [], ties: [], contradictions: [], outside: [], unlinked: ['child'] })
})

test('whatever the ties, everybody is in exactly one place and partners who are drawn stand in rows', () => {
  const ids = ['child1', 'child2', 'a', 'b', 'c', 'd', 'e']
  const anyTie = fc.record({
    from: fc.constantFrom(...ids),
    to: fc.constantFrom(...ids),
    kind: fc.constantFrom(...relationshipKinds.map(({ code }) => code)),
  })
  fc.assert(
    fc.property(fc.array(anyTie, { maxLength: 15 }), (ties) => {
      const view = familyView(family(...ids), ties)
      const inRows = view.rows.flatMap((row) => row.people)
      expect([...inRows, ...view.outside, ...view.unlinked].sort()).toEqual([...ids].sort())
      const generation = new Map(view.rows.flatMap((row) => row.people.map((id) => [id, row.generation])))
      for (const { parents, children } of view.units) {
        for (const child of children) {
          for (const parent of parents) expect((generation.get(parent) ?? 0) - (generation.get(child) ?? 0)).toBe(1)
        }
      }
    }),
  )
})
