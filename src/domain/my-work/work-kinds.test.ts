import { expect, test } from 'vitest'
import { type WorkKind, worstFirst } from './work-kinds.ts'

const owed = (kind: WorkKind, dueOn: string | null) => ({ kind, dueOn })

test.each([
  [
    'a child who may not be safe stands above everything, however late the rest is',
    [owed('TRIAGE', '2026-06-01'), owed('CHILD_NOT_SAFE', '2026-06-10')],
    ['CHILD_NOT_SAFE', 'TRIAGE'],
  ],
  [
    'what is due sooner comes first',
    [owed('TRIAGE', '2026-06-10'), owed('GIVE_VIEW', '2026-06-09'), owed('DO_ACTION', '2026-06-08')],
    ['DO_ACTION', 'GIVE_VIEW', 'TRIAGE'],
  ],
  [
    'what has no day comes last',
    [owed('FINISH_DRAFT', null), owed('TELL_REFERRER', null), owed('DO_ACTION', '2027-01-01')],
    ['DO_ACTION', 'TELL_REFERRER', 'FINISH_DRAFT'],
  ],
  [
    'on the same day the order of the list of kinds decides',
    [owed('SHARE_FINDINGS', '2026-06-09'), owed('TRIAGE', '2026-06-09'), owed('ACKNOWLEDGE', '2026-06-09')],
    ['ACKNOWLEDGE', 'TRIAGE', 'SHARE_FINDINGS'],
  ],
] as const)('%s', (_rule, items, expected) => {
  expect(items.toSorted(worstFirst).map(({ kind }) => kind)).toEqual(expected)
})
