import { expect, test } from 'vitest'
import type { QuorumGroup } from '#domain/partnership/quorum-groups.ts'
import { type PartnerView, standingOf } from './partner-views.ts'

type Row = readonly [string, readonly (readonly [QuorumGroup, PartnerView])[], boolean | null, string]

const rows: readonly Row[] = [
  ['nobody has said anything', [], null, 'missing CSC HEALTH_ICB POLICE'],
  [
    'all three say notify',
    [
      ['CSC', 'NOTIFY'],
      ['HEALTH_ICB', 'NOTIFY'],
      ['POLICE', 'NOTIFY'],
    ],
    null,
    'agreed',
  ],
  [
    'one against two',
    [
      ['CSC', 'NOTIFY'],
      ['HEALTH_ICB', 'NOTIFY'],
      ['POLICE', 'DO_NOT_NOTIFY'],
    ],
    null,
    'dissenting POLICE',
  ],
  [
    'one against one, the third not sure',
    [
      ['CSC', 'NOTIFY'],
      ['HEALTH_ICB', 'UNSURE'],
      ['POLICE', 'DO_NOT_NOTIFY'],
    ],
    null,
    'dissenting CSC POLICE, unsure HEALTH_ICB',
  ],
  [
    'a later view counts',
    [
      ['POLICE', 'DO_NOT_NOTIFY'],
      ['CSC', 'NOTIFY'],
      ['HEALTH_ICB', 'NOTIFY'],
      ['POLICE', 'NOTIFY'],
    ],
    null,
    'agreed',
  ],
  [
    'decided to notify against two',
    [
      ['CSC', 'NOTIFY'],
      ['HEALTH_ICB', 'DO_NOT_NOTIFY'],
      ['POLICE', 'DO_NOT_NOTIFY'],
    ],
    true,
    'dissenting HEALTH_ICB POLICE',
  ],
  [
    'decided not to notify against one',
    [
      ['CSC', 'DO_NOT_NOTIFY'],
      ['HEALTH_ICB', 'NOTIFY'],
      ['POLICE', 'DO_NOT_NOTIFY'],
    ],
    false,
    'dissenting HEALTH_ICB',
  ],
  ['decided before anybody else was heard', [['CSC', 'NOTIFY']], true, 'missing HEALTH_ICB POLICE'],
]

test.each(rows)('%s', (_name, views, decided, expected) => {
  const { dissenting, unsure, missing, areAgreed } = standingOf(
    views.map(([group, view]) => ({ group, view })),
    decided,
  )
  const words = Object.entries({ dissenting, unsure, missing })
    .filter(([, groups]) => groups.length > 0)
    .map(([word, groups]) => `${word} ${groups.join(' ')}`)
  expect([...words, ...(areAgreed ? ['agreed'] : [])].join(', ')).toBe(expected)
})
