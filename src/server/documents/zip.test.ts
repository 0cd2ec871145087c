import { expect, test } from 'vitest'
import { storedZip, unpack, zipEntries } from './zip.ts'

const words = (text: string) => new TextEncoder().encode(text)

test('what is packed comes back under its name', async () => {
  const zip = new Uint8Array(
    storedZip(
      new Map([
        ['a.xml', words('one')],
        ['word/é.xml', words('')],
      ]),
    ),
  )
  const entries = zipEntries(zip) ?? []
  expect(entries.map(({ name, unpacked }) => [name, unpacked])).toEqual([
    ['a.xml', 3],
    ['word/é.xml', 0],
  ])
  const [first] = entries
  expect(first && (await unpack(zip, first, 3))).toEqual({ ok: true, content: words('one') })
  expect(first && (await unpack(zip, first, 2))).toEqual({ ok: false, why: 'too-large' })
})

test.each([
  ['nothing', new Uint8Array()],
  ['words', words('These are words and no archive, and they go on for a while.')],
])('%s is no archive', (_, bytes) => {
  expect(zipEntries(bytes)).toBe(null)
})
