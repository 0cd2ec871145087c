import { deflateRawSync } from 'node:zlib'
import { storedZip } from '#server/documents/zip.ts'

const words = (text: string) => new TextEncoder().encode(text)

const contentTypes = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const relationships = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
const main =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
export const paragraphs = (...lines: readonly string[]) =>
  lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')
export const documentXml = (body: string) =>
  `<?xml version="1.0"?><w:document ${main}><w:body>${body}</w:body></w:document>`

/** A Word file of the fewest parts, and whatever else a test puts in. */
export function wordFile(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array<ArrayBuffer> {
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships,
    'word/document.xml': documentXml(body),
    ...more,
  }
  return new Uint8Array(storedZip(new Map(Object.entries(parts).map(([name, text]) => [name, words(text)]))))
}

/** The same with macros: the kind of file Word calls .docm. */
export const macroFile = () =>
  wordFile(paragraphs('words'), {
    '[Content_Types].xml': contentTypes.replace(
      'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      'vnd.ms-word.document.macroEnabled.main+xml',
    ),
    'word/vbaProject.bin': 'code',
  })

/** So many bytes of spaces in a document that claims to be as small as it is packed. */
export function bomb(unpacked: number, claimed?: number): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(deflateRawSync(documentXml(paragraphs(' '.repeat(unpacked)))))
  const marker = '#'.repeat(packed.byteLength)
  const zip = wordFile(paragraphs('words'), { 'word/document.xml': marker })
  const view = new DataView(zip.buffer)
  const at = Buffer.from(zip).indexOf(marker)
  zip.set(packed, at)
  const claim = (field: number) => {
    view.setUint16(field, 8, true)
    view.setUint32(field + 14, claimed ?? unpacked, true)
  }
  // Method and unpacked size, where the entry begins and where the list names it.
  claim(at - 'word/document.xml'.length - 30 + 8)
  claim(Buffer.from(zip).lastIndexOf('word/document.xml') - 46 + 10)
  return zip
}

export const withFlag = (zip: Uint8Array<ArrayBuffer>, flag: number) => {
  const copy = new Uint8Array(zip)
  const at = Buffer.from(copy).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  copy[at + 8] = flag
  return copy
}

export const cutShort = (zip: Uint8Array<ArrayBuffer>) => zip.slice(0, zip.byteLength / 2)
