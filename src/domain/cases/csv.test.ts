import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+44 20', "'+44 20"],
  ['-3', "'-3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
])('%j becomes %j', (value, expected) => {
  expect(csvOf([[value]])).toBe(`\uFEFF${expected}\r\n`)
})

test('no cell, whatever is in it, begins as a formula', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const cell = csvOf([[value]])
        .slice(1)
        .replace(/^"/, '')
      expect(cell).not.toMatch(/^[=+\-@\t]/)
    }),
  )
})
