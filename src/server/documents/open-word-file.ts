import { storedZip, unpack, type ZipEntry, zipEntries } from './zip.ts'

/** Bytes. A return with every section answered takes some 100 kB. */
const largestUpload = 10_000_000
const mostEntries = 1000
/** What all entries together may claim: pictures that somebody pasted are never unpacked, but a bomb says its size. */
const mostUnpacked = 200_000_000
/** What is read of it: text with its markings. */
const largestPart = 8_000_000
/** Word and LibreOffice nest a table in a table some thirty elements deep. */
const deepest = 200

export type OpenedWordFile =
  | { readonly ok: true; readonly file: ArrayBuffer }
  | { readonly ok: false; readonly reason: string }

const refuse = (reason: string) => ({ ok: false, reason }) as const
const damaged = refuse(
  'This file is damaged or was not completely saved. Open it in your word processor, save it again as a Word document (.docx), and choose that.',
)
const notWord = refuse('This is not a Word document. Choose the document that you downloaded and filled in (.docx).')
const tooMuch = refuse(
  'This document unpacks to far more than a return can hold, so it was not opened. Copy your answers into a newly downloaded document.',
)
const unsafe = refuse(
  'This document holds instructions that a Word document does not need, so it was not opened. Copy your answers into a newly downloaded document.',
)

/**
 * Looks into an uploaded file before any library does, and hands on its text alone: no pictures, macros, settings or
 * comments. Every size is counted while unpacking, whatever the archive claims.
 */
export async function openWordFile(bytes: Uint8Array): Promise<OpenedWordFile> {
  if (bytes.byteLength > largestUpload)
    return refuse('Choose a file of at most 10 MB. Pictures are not read and may be taken out.')
  const wrong = wrongKind(bytes)
  if (wrong) return refuse(wrong)
  const entries = zipEntries(bytes)
  if (!entries || entries.length === 0) return damaged
  if (entries.some(({ isEncrypted }) => isEncrypted)) return refuse(locked)
  if (entries.length > mostEntries || entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > mostUnpacked)
    return tooMuch
  if (new Set(entries.map(({ name }) => name)).size < entries.length) return unsafe
  const names = entries.map(({ name }) => name)
  if (names.includes('mimetype'))
    return refuse('This is an OpenDocument file. Save it as a Word document (.docx) and choose that.')
  if (!names.includes('[Content_Types].xml') || !names.some((name) => mainPart.test(name))) return notWord
  return textParts(
    bytes,
    entries.filter(({ name }) => readParts.test(name)),
  )
}

const mainPart = /^word\/document\d*\.xml$/
const readParts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document\d*|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/document\d*\.xml\.rels)$/
const locked =
  'This file is protected with a password, or in the old format of Word. Take the password away, save it as a Word document (.docx), and choose that.'

const begins = (bytes: Uint8Array, ...mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte)

function wrongKind(bytes: Uint8Array): string | null {
  if (bytes.byteLength === 0) return 'This file is empty. Choose the document that you filled in.'
  // Encrypted documents come in the container of the old formats.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return locked
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return 'This is a PDF. Choose the Word document (.docx) itself.'
  return begins(bytes, 0x50, 0x4b) ? null : notWord.reason
}

async function textParts(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<OpenedWordFile> {
  const parts = new Map<string, Uint8Array>()
  let room = largestPart
  for (const entry of entries) {
    const unpacked = await unpack(bytes, entry, room)
    if (!unpacked.ok) return unpacked.why === 'damaged' ? damaged : tooMuch
    room -= unpacked.content.byteLength
    const text = new TextDecoder().decode(unpacked.content)
    if (entry.name === '[Content_Types].xml' && /macroEnabled/i.test(text)) {
      return refuse('This document holds macros. Save it as a Word document without macros (.docx) and choose that.')
    }
    // Entities are how a small file of markup becomes a large one, or reads what is none of its business.
    if (/<!(DOCTYPE|ENTITY)/i.test(text) || isTooDeep(text)) return unsafe
    parts.set(entry.name, unpacked.content)
  }
  return { ok: true, file: storedZip(parts) }
}

function isTooDeep(markup: string): boolean {
  let depth = 0
  for (const [tag] of markup.matchAll(/<[^!?][^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1
    else if (!tag.endsWith('/>')) depth += 1
    if (depth > deepest) return true
  }
  return false
}
