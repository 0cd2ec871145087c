import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseRoles } from './case-roles.ts'
import { personLabels } from './person-label.ts'

const labelsOf = (...roles: string[][]) => [
  ...personLabels(roles.map((each, index) => ({ id: `p${index}`, roles: each }))).values(),
]

test.each([
  [
    [['subject_child'], ['subject_child'], ['sibling'], ['mother'], ['father']],
    ['Child 1', 'Child 2', 'Sibling 1', 'Mother', 'Father'],
  ],
  [
    [['carer', 'mother'], ['mother']],
    ['Mother', 'Mother 2'],
  ],
  [
    [['grandparent'], ['grandparent', 'carer']],
    ['Grandparent 1', 'Grandparent 2'],
  ],
  [[['alleged_perpetrator', 'parents_partner']], ['Parent’s partner']],
  [[['alleged_perpetrator']], ['Person alleged to have caused harm']],
  [[['sibling', 'subject_child']], ['Child 1']],
  [
    [[], ['unheard_of']],
    ['Person 1', 'Person 2'],
  ],
  [
    [['professional'], ['other'], ['other_child'], ['household_member']],
    ['Professional 1', 'Other person 1', 'Other child 1', 'Household member 1'],
  ],
])('%j', (roles, expected) => {
  expect(labelsOf(...roles)).toEqual(expected)
})

test('labels are different, and stay when people are added', () => {
  const person = fc.subarray(caseRoles.map(({ code }) => code as string))
  fc.assert(
    fc.property(fc.array(person), fc.array(person), (first, later) => {
      const all = labelsOf(...first, ...later)
      expect(new Set(all).size).toBe(all.length)
      expect(all.slice(0, first.length)).toEqual(labelsOf(...first))
    }),
  )
})

test('labels that are kept stay whatever the roles become, and nobody else gets them', () => {
  const labels = personLabels([
    { id: 'a', roles: ['subject_child'] },
    { id: 'b', roles: ['sibling'], kept: 'Child 1' },
    { id: 'c', roles: ['subject_child'], kept: 'Mother' },
    { id: 'd', roles: ['mother'] },
    { id: 'e', roles: ['subject_child'] },
  ])
  expect([...labels.values()]).toEqual(['Child 2', 'Child 1', 'Mother', 'Mother 2', 'Child 3'])
})
