import { expect, test } from 'vitest'
import { referralForm } from '#domain/concerns/referral-form.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { carriedAnswers } from './carry-people.ts'
import { personForm } from './person-form.ts'

const by = { id: 'writer', name: 'Testa Writer' }
const stored = (answers: Record<string, unknown>): StoredAnswers =>
  Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [id, { value, rev: 2, by, at: '2026-06-03T09:00:00Z' }]),
  )
const newIds = new Map([
  ['child', 'new-child'],
  ['mother', 'new-mother'],
])

test('a referral names those who go along, by their new ids, keeps every other answer, and leaves files behind', () => {
  const before = stored({
    children: { people: ['child', 'other-child'] },
    other_children_affected: { people: ['other-child'] },
    family_members: { people: ['mother'] },
    circumstances: 'What was written stays as it was written.',
    attachments: [{ id: 'file', name: 'letter.pdf', size: 12 }],
  })
  expect(carriedAnswers(referralForm, before, newIds)).toEqual(
    stored({
      children: { people: ['new-child'] },
      other_children_affected: { people: [] },
      family_members: { people: ['new-mother'] },
      circumstances: 'What was written stays as it was written.',
      attachments: [],
    }),
  )
})

test('of a person’s relationships only those between people who go along are kept', () => {
  const before = stored({
    lives_with: { people: ['mother', 'father'] },
    relationships: [
      { from: 'child', to: 'mother', kind: 'other' },
      { from: 'child', to: 'other-child', kind: 'sibling' },
    ],
  })
  expect(carriedAnswers(personForm, before, newIds)).toEqual(
    stored({
      lives_with: { people: ['new-mother'] },
      relationships: [{ from: 'new-child', to: 'new-mother', kind: 'other' }],
    }),
  )
})

test('“none known” and a reason for no answer go along', () => {
  const skipped = { skipped: 'NOT_KNOWN', rev: 1, by, at: '2026-06-03T09:00:00Z' } as const
  const before: StoredAnswers = { ...stored({ family_members: { people: [], noneKnown: true } }), children: skipped }
  expect(carriedAnswers(referralForm, before, newIds)).toEqual(before)
})
