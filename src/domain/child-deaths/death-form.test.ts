import { expect, test } from 'vitest'
import { conditionProblems } from '#domain/forms/sound-conditions.ts'
import { type DeathAnswers, deathForm, needsJointResponse } from './death-form.ts'

test('what depends on an answer waits for one that is offered', () => {
  expect(conditionProblems(deathForm)).toEqual([])
})

test.each<[string, DeathAnswers['jar_criteria'], boolean | null]>([
  ['nobody has said', undefined, null],
  ['nothing chosen', [], null],
  ['external causes', ['EXTERNAL'], true],
  ['sudden', ['SUDDEN'], true],
  ['in custody or detained', ['CUSTODY'], true],
  ['may not be natural', ['NOT_NATURAL'], true],
  ['stillbirth unattended', ['STILLBIRTH'], true],
  ['two of them', ['SUDDEN', 'NOT_NATURAL'], true],
  ['none of these', ['NONE'], false],
])('%s', (_name, jar_criteria, expected) => {
  expect(needsJointResponse({ jar_criteria })).toBe(expected)
})
