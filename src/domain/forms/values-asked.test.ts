import { expect, test } from 'vitest'
import type { FormDefinition } from './form-definition.ts'
import { valuesAsked } from './values-asked.ts'

const yesOrNo = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
]
const ifSeen = { question: 'seen', in: ['yes'] }
const form: FormDefinition = {
  id: 'visit',
  version: 1,
  title: 'Visits',
  sections: [
    {
      id: 'visits',
      title: 'Visits',
      questions: [
        { id: 'seen', kind: 'choice', label: 'Seen?', options: yesOrNo },
        { id: 'said', kind: 'text', label: 'What was said?', when: ifSeen },
        { id: 'mood', kind: 'text', label: 'In which mood?', skippable: ['NOT_KNOWN'], when: ifSeen },
        {
          id: 'others',
          kind: 'rows',
          rowName: 'Visit',
          label: 'Other visits',
          row: [
            { id: 'seen', kind: 'choice', label: 'Seen?', options: yesOrNo },
            { id: 'said', kind: 'text', label: 'What was said?', when: ifSeen },
            { id: 'mood', kind: 'text', label: 'In which mood?', skippable: ['NOT_KNOWN'], when: ifSeen },
          ],
        },
      ],
    },
  ],
}
const row = (seen: string) => ({ seen, said: 'Not to be told.', skipped: { mood: 'NOT_KNOWN' } })

test.each([
  ['what is asked stays', 'yes', { seen: 'yes', said: 'Not to be told.' }, { mood: 'NOT_KNOWN' }],
  ['what is no longer asked is left behind', 'no', { seen: 'no' }, {}],
] as const)('%s, in a row as well', (_name, seen, answers, skipped) => {
  const given = {
    answers: { seen, said: 'Not to be told.', others: [row(seen)] },
    skipped: { mood: 'NOT_KNOWN' },
  } as const
  expect(valuesAsked(form, given)).toEqual({ answers: { ...answers, others: [{ ...answers, skipped }] }, skipped })
})

test('an answer to a question that the form does not have is left behind too', () => {
  expect(valuesAsked(form, { answers: { elsewhere: 'x' }, skipped: { elsewhere: 'NOT_KNOWN' } })).toEqual({
    answers: {},
    skipped: {},
  })
})
