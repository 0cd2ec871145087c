import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Draft, givenIn, type Person } from '#tests/support/given.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { smallPdf } from '#tests/support/small-pdf.ts'

let app: TestApp
let given: ReturnType<typeof givenIn>
let wren: Person
let draft: Draft
beforeAll(async () => {
  app = await openTestApp()
  given = givenIn(app)
  wren = await given.person({ role: 'MEMBER' })
  draft = await given.draft(wren)
})
afterAll(() => app.close())

const attach = (file: File) => wren.api.concerns.attach({ concernId: draft.concernId, file })
const bytes = (...values: number[]) => new Uint8Array(values)
const wordFile = async () =>
  new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children: [new Paragraph('Minutes')] }] })))

test('a PDF and a Word file are taken, whatever they are called', async () => {
  expect(await attach(smallPdf())).toMatchObject({ name: 'letter.pdf', size: 44 })
  const word = await wordFile()
  expect(await attach(new File([word], 'minutes.bin'))).toMatchObject({ name: 'minutes.bin', size: word.byteLength })
})

const zip = bytes(0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0))
test.each<[string, File]>([
  ['a photograph called .pdf', new File([bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1)], 'a.pdf')],
  ['a page', new File(['<!doctype html><script>alert(1)</script>'], 'a.pdf', { type: 'application/pdf' })],
  ['an archive called .docx', new File([zip], 'a.docx')],
  ['a program', new File([bytes(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0)], 'a.docx')],
  ['plain text', new File(['words'], 'a.docx')],
  ['nothing', new File([], 'a.pdf')],
])('%s is refused by what it is', async (_, file) => {
  await expect(attach(file)).rejects.toMatchObject({
    code: 'INVALID',
    data: { issues: [{ path: ['answers', 'attachments'] }] },
  })
})

test.each([
  ['../../etc/passwd.pdf', '.._.._etc_passwd.pdf'],
  ['a"\r\nx-evil: 1.pdf', 'a_0D_0Ax-evil_ 1.pdf'],
  ['<script>.pdf', '_script_.pdf'],
  ['Brief für Änne.pdf', 'Brief für Änne.pdf'],
  [`${'long '.repeat(60)}.pdf`, `${'long '.repeat(60)}.pdf`.slice(-120)],
])('the name %j is kept as %j', async (name, kept) => {
  const { name: found } = await attach(new File([await smallPdf().arrayBuffer()], name))
  expect(found).not.toMatch(/[\r\n"<>/\\]/)
  if (!/[\r\n"]/.test(name)) expect(found).toBe(kept)
})

test('what was attached comes back byte for byte, as a download that no page opens', async () => {
  const finished = await given.finishedDraft(wren)
  const content = await wordFile()
  const file = new File([content], 'Brief für Änne.docx')
  const { id } = await wren.api.concerns.attach({ concernId: finished.concernId, file })
  const { reference } = await wren.api.concerns.submit({ concernId: finished.concernId })

  const response = await app.request(`/cases/${reference}/attachments/${id}`, {}, wren.cookie)
  expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-type')).toContain('wordprocessingml')
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(content)

  const other = await given.receivedReferral(wren)
  const stray = { reference: other.reference, attachmentId: id }
  await expect(wren.api.cases.attachment(stray)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('twenty files at most, of which removed ones do not count', async () => {
  const { concernId } = await given.draft(wren)
  const add = () => wren.api.concerns.attach({ concernId, file: smallPdf() })
  const files = []
  for (let count = 0; count < 20; count += 1) files.push(await add())
  await expect(add()).rejects.toMatchObject({ code: 'INVALID' })
  await wren.api.concerns.removeAttachment({ concernId, attachmentId: files[0]?.id ?? '' })
  await add()
  const { attachments } = await wren.api.concerns.get({ concernId })
  expect(attachments).toHaveLength(20)
  const gone = { concernId, attachmentId: files[0]?.id ?? '' }
  await expect(wren.api.concerns.removeAttachment(gone)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
