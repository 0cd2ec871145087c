import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forenameLikeness, surnameLikeness } from './name-likeness.ts'

describe('first names', () => {
  test.each([
    ['Amara', 'amara', 'same'],
    ['Renée', 'Renee', 'same'],
    ['Anne-Marie', 'Annemarie', 'same'],
    ['Amara Grace', 'Amara', 'same'],
    ['Amara Grace', 'Amara Rose', 'part'],
    ['Amara Grace', 'Grace', 'part'],
    ['Amara Grace', 'Grace Amara', 'part'],
    ['Rebecca', 'Becky', 'form'],
    ['Muhammad', 'Mohamed', 'form'],
    ['Oluwaseun', 'Seun', 'form'],
    ['Elijah', 'Eli', 'form'],
    ['A', 'Amara', 'form'],
    ['Amara G', 'Amara Grace', 'same'],
    ['Amara', 'Amarra', 'spelling'],
    ['Amara', 'Maara', 'spelling'],
    ['Rosie', 'Rosy', 'spelling'],
    ['Beatrice', 'Beatris', 'spelling'],
    ['Jo Anne', 'Joannne', 'spelling'],
    ['Diya Sienna', 'iya Sienna', 'spelling'],
    ['Baby', 'Amara', 'not-known'],
    ['Baby boy', 'Amara', 'not-known'],
    ['Not known', 'Amara', 'not-known'],
    [undefined, 'Amara', 'not-known'],
    ['Amara', 'Zara', 'different'],
    ['Jayden', 'Hayden', 'different'],
    ['Kayla', 'Jayla', 'different'],
    ['Amir', 'Amira', 'different'],
    ['Daniel', 'Danielle', 'different'],
    ['Alexander', 'Alexandra', 'different'],
    ['Hassan', 'Hussain', 'different'],
    ['Maya', 'Mia', 'different'],
    ['Amara Grace', 'Zara Grace', 'different'],
    ['Jayden Cole', 'Hayden Cole', 'different'],
    // Twins may share the name that comes before the one they go by.
    ['Muhammad Ali', 'Muhammad Hassan', 'different'],
    ['Abdul Rahman', 'Abdul Karim', 'different'],
    ['Muhammad', 'Muhammad Ali', 'part'],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(forenameLikeness(one, other)).toBe(expected)
    expect(forenameLikeness(other, one)).toBe(expected)
  })
})

describe('last names', () => {
  test.each([
    ['O’Brien', 'OBrien', 'same'],
    ['De Souza', 'Desouza', 'same'],
    ['Smith-Jones', 'Smith Jones', 'same'],
    ['Okafor', 'Okafro', 'spelling'],
    ['Okafor', 'kafor', 'spelling'],
    ['McDonald', 'MacDonald', 'spelling'],
    ['Khan', 'Kahn', 'spelling'],
    ['Wójcik', 'Wojcick', 'spelling'],
    ['Smith-Jones', 'Jones', 'part'],
    ['Smith-Jones', 'Jonse', 'part'],
    ['Al-Hassan', 'Hassan', 'part'],
    ['Kaur Gill', 'Kaur', 'part'],
    ['Al-Hassan', 'Al-Rashid', 'different'],
    ['Smith-Jones', 'Smith-Brown', 'different'],
    ['Okafor', 'Mensah', 'different'],
    ['Lee', 'Li', 'different'],
    ['Khan', 'Than', 'different'],
    [undefined, 'Khan', 'not-known'],
    ['-', 'Khan', 'not-known'],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(surnameLikeness(one, other)).toBe(expected)
    expect(surnameLikeness(other, one)).toBe(expected)
  })
})

test('likeness is mutual, and every name is like itself', () => {
  const anyName = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          'Muhammad',
          'Ali',
          'Amir',
          'Amira',
          'Grace',
          'Graec',
          'O’Brien',
          'Baby',
          'A',
          'El-Sayed',
          'Rosie',
          'Rosy',
        ),
        {
          maxLength: 3,
        },
      )
      .map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(anyName, anyName, (one, other) => {
      expect(forenameLikeness(one, other)).toBe(forenameLikeness(other, one))
      expect(surnameLikeness(one, other)).toBe(surnameLikeness(other, one))
      expect(['same', 'not-known']).toContain(forenameLikeness(one, one))
    }),
    { numRuns: 1000 },
  )
})
