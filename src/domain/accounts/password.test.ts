import { expect, test } from 'vitest'
import { passwordProblem } from './password.ts'

const common = new Set(['password', 'qwerty', 'qwertyuiopasdfgh', 'letmein'])
const personal = ['Sam Okonjo-Test', 'sam.okonjo@agency.example', 'Croydon Safeguarding Children Partnership']

test.each([
  ['shortone', 'too-short'],
  ['fourteen chars', 'too-short'],
  ['a'.repeat(257), 'too-long'],
  ['aaaaaaaaaaaaaaaaaaaa', 'common'],
  ['123456789012345678', 'common'],
  ['passwordpassword', 'common'],
  ['Password1234567890', 'common'],
  ['!!!!!!!!!qwerty!!!!', 'common'],
  ['QWERTYUIOPASDFGH', 'common'],
  ['okonjookonjookonjo', 'personal'],
  ['safeguardingcroydon', 'personal'],
  ['kettle orbit marzipan', null],
  ['fifteen letters', null],
] as const)('%s: %s', (password, expected) => {
  expect(passwordProblem(password, common, personal)).toBe(expected)
})
