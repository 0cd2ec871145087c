import { expect, test } from 'vitest'
import type { Table } from './blocks.ts'
import { type RowsQuestion, readRows } from './read-rows.ts'

const question: RowsQuestion = {
  id: 'actions',
  kind: 'rows',
  label: 'What was done about it?',
  rowName: 'Action',
  row: [
    { id: 'what', kind: 'text', label: 'What?' },
    { id: 'by', kind: 'date', label: 'By when?', skippable: ['NOT_KNOWN'] },
    {
      id: 'done',
      kind: 'choice',
      label: 'Done?',
      options: [
        { code: 'Y', label: 'Yes' },
        { code: 'N', label: 'Not yet' },
      ],
    },
  ],
}
const nameable = { today: '2026-06-22', people: [], agencies: [] }
const rows = (...lines: string[][]): Table => ({
  kind: 'table',
  rows: lines.map((cells) => cells.map((text) => [{ kind: 'paragraph', text }])),
})

const heads = ['What?', 'By when?', 'Done?']
const call = { what: 'Call', done: 'Y' }

test.each<[string, readonly Table[], unknown, readonly string[]]>([
  [
    'under headings',
    [rows(heads, ['Call', '3 June 2026', 'Yes'], ['Visit', '', '☐ Yes ☒ Not yet'])],
    [
      { ...call, by: '2026-06-03' },
      { what: 'Visit', done: 'N' },
    ],
    [],
  ],
  ['left empty', [rows(heads, ['', '', ''], ['', '', ''])], undefined, []],
  ['columns in another order', [rows(['Done?', 'What?'], ['Yes', 'Call'])], [call], []],
  ['a day that cannot be read', [rows(heads, ['Call', 'soon', 'Yes'])], [call], ['Action 1, By when?: soon']],
  [
    'a cell left out for a reason',
    [rows(heads, ['Call', 'Not known', 'Yes'])],
    [{ ...call, skipped: { by: 'NOT_KNOWN' } }],
    [],
  ],
  ['without the heading row', [rows(['Call', '3 June 2026', 'Yes'])], [{ ...call, by: '2026-06-03' }], []],
  ['a table of something else', [rows(['Phone', 'Number'], ['GP', '1'])], undefined, ['Phone | Number', 'GP | 1']],
  [
    'a small table each',
    [rows(['What?', 'Call'], ['By when?', ''], ['Done?', 'Yes']), rows(['What?', 'Visit'], ['Done?', ''])],
    [call, { what: 'Visit' }],
    [],
  ],
  [
    'small tables that grew together',
    [rows(['What?', 'Call'], ['Done?', 'Yes'], ['What?', 'Visit'], ['Done?', 'Not yet'])],
    [call, { what: 'Visit', done: 'N' }],
    [],
  ],
  [
    'a column that the author added, and one worded anew',
    [rows(['What?', 'Done by then?', 'Done?', 'Notes'], ['Call', 'On Tuesday', 'Yes', 'Ward told'])],
    [call],
    ['Done by then?: On Tuesday', 'Notes: Ward told'],
  ],
  [
    'cells beyond the headings',
    [rows(['What?', 'By when?', 'Done?'], ['Call', '', 'Yes', 'Ward told'])],
    [call],
    ['Ward told'],
  ],
  [
    'a line that the author added to a small table, and one worded anew',
    [rows(['What?', 'Call'], ['Due', '3 June'], ['Done?', 'Yes'], ['Remark', 'Ward told'], ['Spare', ''])],
    [call],
    ['Due: 3 June', 'Remark: Ward told'],
  ],
  [
    'words across a small table',
    [rows(['What?', 'Call'], ['Done?', 'Yes'], ['Ask the ward as well'])],
    [call],
    ['Ask the ward as well'],
  ],
])('%s', (_, tables, value, left) => {
  const read = readRows(question, tables, nameable)
  expect(read.value).toEqual(value)
  expect(read.unread.map(({ text }) => text)).toEqual(left)
})
