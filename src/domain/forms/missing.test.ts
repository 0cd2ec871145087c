import { describe, expect, test } from 'vitest'
import type { FormValues } from './answers.ts'
import type { FormDefinition, Section } from './form-definition.ts'
import { missingIn, missingInRow, missingInSection, sectionStatus } from './missing.ts'

const yesNo = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
]
const row = [
  { id: 'agency', kind: 'agency', label: 'Agency', required: true },
  { id: 'contact', kind: 'text', label: 'Contact', required: true, skippable: ['NOT_KNOWN'] },
  { id: 'phone', kind: 'text', label: 'Phone' },
] as const
const happened: Section = {
  id: 'happened',
  title: 'What happened',
  questions: [
    { id: 'safe', kind: 'choice', label: 'Safe?', options: yesNo, required: true },
    { id: 'steps', kind: 'long', label: 'Steps taken', required: true, when: { question: 'safe', in: ['no'] } },
    { id: 'place', kind: 'text', label: 'Where?', required: true, skippable: ['NOT_KNOWN', 'DECLINED'] },
    { id: 'carer', kind: 'text', label: 'Who was caring?' },
  ],
}
const agencies: Section = {
  id: 'agencies',
  title: 'Agencies',
  questions: [{ id: 'involved', kind: 'rows', label: 'Agencies', rowName: 'Agency', row, required: true }],
}
const extras: Section = {
  id: 'extras',
  title: 'Extras',
  questions: [{ id: 'dates', kind: 'rows', label: 'Dates', rowName: 'Date', row }],
}
const form: FormDefinition = { id: 'f', version: 1, title: 'F', sections: [happened, agencies, extras] }

const values = (answers: FormValues['answers'], skipped: FormValues['skipped'] = {}) => ({ answers, skipped })
const wholeRow = { agency: 'GP', contact: 'Dr Example' }

describe('still missing', () => {
  test.each([
    ['all required ones of an empty form', values({}), ['safe', 'place', 'involved']],
    ['a follow-up once it is asked', values({ safe: 'no', place: 'Home' }), ['steps', 'involved']],
    ['not what is skipped for an allowed reason', values({ safe: 'yes' }, { place: 'DECLINED' }), ['involved']],
    ['what is skipped for a reason not allowed', values({ safe: 'yes' }, { place: 'NOT_HELD' }), ['place', 'involved']],
    ['what may not be skipped', values({ place: 'Home' }, { safe: 'NOT_KNOWN' }), ['safe', 'involved']],
    [
      'a row short of a cell',
      values({ safe: 'yes', place: 'x', involved: [wholeRow, { agency: 'MPS' }] }),
      ['involved'],
    ],
    [
      'nothing, when a cell is skipped with its reason',
      values({ safe: 'yes', place: 'x', involved: [{ agency: 'MPS', skipped: { contact: 'NOT_KNOWN' } }] }),
      [],
    ],
    [
      'a half-filled row even of an optional list',
      values({ safe: 'yes', place: 'x', involved: [wholeRow], dates: [{ phone: '1' }] }),
      ['dates'],
    ],
    [
      'nothing for a blank row of an optional list',
      values({ safe: 'yes', place: 'x', involved: [wholeRow], dates: [{}] }),
      [],
    ],
  ])('%s', (_name, given, expected) => {
    expect(missingIn(form, given).map(({ id }) => id)).toEqual(expected)
  })

  test('of one section only', () => {
    expect(missingInSection(happened, values({ safe: 'no' })).map(({ id }) => id)).toEqual(['steps', 'place'])
  })
  test('of one row', () => {
    expect(missingInRow(row, {}).map(({ id }) => id)).toEqual(['agency', 'contact'])
  })
})

describe('section status', () => {
  test.each([
    ['nothing said', happened, values({}), 'not-started'],
    ['only spaces', happened, values({ place: '  ' }), 'not-started'],
    ['an optional answer', happened, values({ carer: 'Aunt' }), 'in-progress'],
    ['a reason alone', happened, values({}, { place: 'NOT_KNOWN' }), 'in-progress'],
    ['all required answers', happened, values({ safe: 'yes', place: 'Home' }), 'complete'],
    ['a follow-up open', happened, values({ safe: 'no', place: 'Home' }), 'in-progress'],
    ['nothing required, nothing said', extras, values({}), 'not-started'],
    ['nothing required, something said', extras, values({ dates: [wholeRow] }), 'complete'],
  ] as const)('%s', (_name, section, given, expected) => {
    expect(sectionStatus(section, given)).toBe(expected)
  })
})
