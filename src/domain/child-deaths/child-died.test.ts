import { expect, test } from 'vitest'
import { childDied } from './child-died.ts'

test.each([
  [{ outcome_for_child: 'DIED' }, true],
  [{ outcome_for_child: 'DIED', notification_reason: 'OTHER' }, true],
  [{ notification_reason: 'DEATH_ABUSE' }, true],
  [{ notification_reason: 'LOOKED_AFTER_DEATH' }, true],
  [{ outcome_for_child: 'DIED', notification_reason: 'CARE_LEAVER_DEATH' }, false],
  [{ outcome_for_child: 'UNCLEAR' }, false],
  [{ outcome_for_child: 'LIFE_CHANGING', notification_reason: 'SERIOUS_HARM' }, false],
  [{}, false],
] as const)('%o: %s', (answers, expected) => expect(childDied(answers)).toBe(expected))
