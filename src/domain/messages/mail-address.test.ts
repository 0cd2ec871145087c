import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMailAddress } from './mail-address.ts'

test.each([
  'sam@school.example',
  'Sam.O_Brien+work@nhs.example',
  "o'neill@met.police.example",
  's@a.b.c.example',
  'sam@xn--bcher-kva.example',
  `${'s'.repeat(64)}@school.example`,
])('%s', (address) => {
  expect(isMailAddress(address)).toBe(true)
})

test.each([
  ['nothing', ''],
  ['no at', 'sam.school.example'],
  ['nobody', '@school.example'],
  ['nowhere', 'sam@'],
  ['a bare machine', 'sam@localhost'],
  ['a number', 'sam@127.0.0.1'],
  ['two addresses', 'sam@school.example,eve@evil.example'],
  ['two addresses with a space', 'sam@school.example, eve@evil.example'],
  ['two addresses with a semicolon', 'sam@school.example;eve@evil.example'],
  ['a name around it', 'Sam <sam@school.example>'],
  ['brackets', '<sam@school.example>'],
  ['a quoted name', '"sam sam"@school.example'],
  ['a comment', 'sam(eve@evil.example)@school.example'],
  ['a second at', 'sam@school.example@evil.example'],
  ['a route', '@evil.example:sam@school.example'],
  ['a way through another host', 'sam%school.example@evil.example'],
  ['a further header', 'sam@school.example\r\nBcc: eve@evil.example'],
  ['a line feed alone', 'sam@school.example\nBcc: eve@evil.example'],
  ['a line end', 'sam@school.example\n'],
  ['a null', 'sam\0@school.example'],
  ['a space', 'sam @school.example'],
  ['a space before', ' sam@school.example'],
  ['an encoded word', '=?utf-8?q?sam?=@school.example'],
  ['a dot at the front', '.sam@school.example'],
  ['two dots', 'sam..brown@school.example'],
  ['a dot at the end', 'sam@school.example.'],
  ['a label that ends in a hyphen', 'sam@school-.example'],
  ['letters that look alike', 'sаm@school.example'],
  ['too long before the at', `${'s'.repeat(65)}@school.example`],
  ['too long altogether', `sam@${'school.'.repeat(40)}example`],
  ['a label too long', `sam@${'s'.repeat(64)}.example`],
])('refused: %s', (_, address) => {
  expect(isMailAddress(address)).toBe(false)
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'ab@.,;<>\r\n\t" ()%:-') }),
)

test('whatever is put into an address, before, between or after: none with a control, a comma or a second address passes', () => {
  fc.assert(
    fc.property(anyText, fc.nat(18), (text, at) => {
      const address = 'sam@school.example'
      const tampered = address.slice(0, at) + text + address.slice(at)
      if (!isMailAddress(tampered)) return
      expect(tampered).toMatch(/^[\x21-\x7e]{3,254}$/)
      expect(tampered.split('@')).toHaveLength(2)
      expect(tampered).not.toMatch(/[,;:<>()[\]"\\%]/)
    }),
    { numRuns: 5000 },
  )
})
