import { Document, ImageRun, Packer, Paragraph, TextRun } from 'docx'
import { expect, test } from 'vitest'
import { linesOf } from '#domain/return-documents/blocks.ts'
import {
  bomb,
  cutShort,
  documentXml,
  macroFile,
  paragraphs,
  withFlag,
  wordFile,
} from '#tests/support/word/hostile-files.ts'
import { openWordFile } from './open-word-file.ts'
import { wordBlocks } from './word-blocks.ts'
import { storedZip } from './zip.ts'

const words = (text: string) => new TextEncoder().encode(text)
const zipOf = (...names: readonly string[]) =>
  new Uint8Array(storedZip(new Map(names.map((name) => [name, words('x')]))))

async function readLines(bytes: Uint8Array) {
  const opened = await openWordFile(bytes)
  if (!opened.ok) return opened.reason
  const blocks = await wordBlocks(opened.file)
  return blocks ? linesOf(blocks) : 'unreadable'
}

const damaged = /^This file is damaged or was not completely saved/
const notWord = /^This is not a Word document/
const tooMuch = /^This document unpacks to far more than a return can hold/
const unsafe = /^This document holds instructions that a Word document does not need/
const locked = /^This file is protected with a password, or in the old format/
const entity = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'

test.each<[string, () => Uint8Array, RegExp]>([
  ['an empty file', () => new Uint8Array(), /^This file is empty/],
  ['plain words', () => words('Dear all'), notWord],
  ['a page', () => words('<!doctype html><script>alert(1)</script>'), notWord],
  ['a PDF', () => words('%PDF-1.7'), /^This is a PDF/],
  ['an old or encrypted document', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), locked],
  ['an archive of something else', () => zipOf('photo.jpg'), notWord],
  ['a spreadsheet', () => zipOf('[Content_Types].xml', 'xl/workbook.xml'), notWord],
  ['an OpenDocument text', () => zipOf('mimetype', 'content.xml'), /^This is an OpenDocument file/],
  ['an archive with a password', () => withFlag(wordFile(paragraphs('words')), 1), locked],
  ['a document with macros', macroFile, /^This document holds macros/],
  ['half a document', () => cutShort(wordFile(paragraphs('words'))), damaged],
  ['an archive that begins well and is rubbish', () => words(`PK\u0003\u0004${'rubbish '.repeat(100)}`), damaged],
  ['a bomb that says its size', () => bomb(9_000_000, 4_000_000_000), tooMuch],
  ['a bomb that hides its size', () => bomb(100_000_000, 2000), tooMuch],
  [
    'more parts than any document has',
    () =>
      zipOf(
        '[Content_Types].xml',
        'word/document.xml',
        ...Array.from({ length: 1200 }, (_, index) => `word/${index}.xml`),
      ),
    tooMuch,
  ],
  [
    'entities that multiply',
    () => wordFile('', { 'word/document.xml': `${entity}${documentXml(paragraphs('&amp;b;'))}` }),
    unsafe,
  ],
  [
    'an entity that reads a file',
    () => wordFile('', { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&amp;x;</a>' }),
    unsafe,
  ],
  [
    'markup nested without end',
    () => wordFile(`${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}`),
    unsafe,
  ],
  ['fifty megabytes', () => new Uint8Array(50_000_000), /^Choose a file of at most 10 MB/],
  ['a part that is no markup', () => wordFile('', { 'word/document.xml': 'not markup at all' }), /^unreadable$/],
  ['markup that was broken', () => wordFile('<w:p><w:r><w:t>words</w:p>'), /^unreadable$/],
])('%s is told from a return, and why', async (_, make, reason) => {
  expect(await readLines(make())).toMatch(reason)
})

test('a part that is there twice is not chosen from', async () => {
  const zip = wordFile(paragraphs('words'), { 'word/documenu.xml': documentXml(paragraphs('others')) })
  const twice = Buffer.from(Buffer.from(zip).toString('latin1').replaceAll('documenu', 'document'), 'latin1')
  expect(await readLines(new Uint8Array(twice))).toMatch(unsafe)
})

test('pictures and outside links stay outside', async () => {
  const image = new ImageRun({ type: 'png', data: words('no picture'), transformation: { width: 10, height: 10 } })
  const made = await Packer.toArrayBuffer(
    new Document({
      sections: [{ children: [new Paragraph({ children: [new TextRun('before'), image, new TextRun(' after')] })] }],
    }),
  )
  expect(await readLines(new Uint8Array(made))).toEqual(['before after'])
  const linked = wordFile(
    `${paragraphs('words')}<w:p><w:hyperlink r:id="out" w:anchor="x"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>`,
    {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="out" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://169.254.169.254/" TargetMode="External"/></Relationships>`,
    },
  )
  expect(await readLines(linked)).toEqual(['words', 'link'])
})

test('markup in an answer is words', async () => {
  expect(await readLines(wordFile(paragraphs('&lt;img src=x onerror=alert(1)&gt;')))).toEqual([
    '<img src=x onerror=alert(1)>',
  ])
})
