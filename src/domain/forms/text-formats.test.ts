import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasFormat } from './text-formats.ts'

test.each([
  ['email', 'sam.example@agency.example', true],
  ['email', ' sam@nhs.example ', true],
  ['email', 'sam@agency', false],
  ['email', 'sam example@agency.example', false],
  ['email', 'sam@@agency.example', false],
  ['email', 'sam@agency..example', false],
  ['phone', '020 7946 0000', true],
  ['phone', '+44 (0)20 7946-0000', true],
  ['phone', '020 7946 0000 ext 12', true],
  ['phone', '07700900123', true],
  ['phone', '12345', false],
  ['phone', 'ring the desk', false],
  ['phone', '0207 946 0000 0000 0000', false],
  ['postcode', 'CR0 1XX', true],
  ['postcode', 'cr01xx', true],
  ['postcode', 'SW1A 1AA', true],
  ['postcode', 'M1 1AE', true],
  ['postcode', 'EC1A 1BB', true],
  ['postcode', 'GIR 0AA', true],
  ['postcode', 'CR0', false],
  ['postcode', 'CR0 1X', false],
  ['postcode', 'QQ1 1AA', false],
  ['postcode', '12345', false],
  ['nhs-number', '943 476 5919', true],
  ['nhs-number', '9434765919', true],
  ['nhs-number', '943-476-5919', true],
  ['nhs-number', '943 476 5918', false],
  ['nhs-number', '999 000 0018', true],
  ['nhs-number', '943 476 591', false],
  ['nhs-number', '943 476 59199', false],
  ['nhs-number', 'nine four three', false],
] as const)('%s %j: %s', (format, text, expected) => {
  expect(hasFormat(text, format)).toBe(expected)
})

test('an NHS number with one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (place, difference) => {
      const digits = [...'9434765919']
      digits[place] = String((Number(digits[place]) + difference) % 10)
      expect(hasFormat(digits.join(''), 'nhs-number')).toBe(false)
    }),
  )
})
