/** What an archive says it holds, before anything of it is unpacked. */
export type ZipEntry = {
  readonly name: string
  readonly isStored: boolean
  readonly isEncrypted: boolean
  readonly packed: number
  readonly unpacked: number
  readonly at: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const endLength = 22
const longestComment = 0xffff

/** The list of an archive's entries; null where it is damaged, or of a kind that no word processor writes. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return null
    const method = view.getUint16(at + 10, true)
    const nameLength = view.getUint16(at + 28, true)
    const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (at + length > view.byteLength || (method !== 0 && method !== 8)) return null
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isStored: method === 0,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += length
  }
  return entries
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - endLength
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at
  }
  return null
}

export type Unpacked =
  | { readonly ok: true; readonly content: Uint8Array }
  | { readonly ok: false; readonly why: 'damaged' | 'too-large' }

/** Unpacks one entry, and stops at the limit whatever size the archive claims. */
export async function unpack(bytes: Uint8Array, entry: ZipEntry, limit: number): Promise<Unpacked> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== localMark) return damaged
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  if (from + entry.packed > view.byteLength) return damaged
  const packed = new Uint8Array(bytes.subarray(from, from + entry.packed))
  if (entry.isStored) return packed.byteLength > limit ? tooLarge : { ok: true, content: packed }
  return inflate(packed, limit)
}

const damaged = { ok: false, why: 'damaged' } as const
const tooLarge = { ok: false, why: 'too-large' } as const

async function inflate(packed: Uint8Array<ArrayBuffer>, limit: number): Promise<Unpacked> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.byteLength
      if (size > limit) {
        await reader.cancel()
        return tooLarge
      }
      pieces.push(piece.value)
    }
  } catch {
    return damaged
  }
  const content = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    content.set(piece, at)
    at += piece.byteLength
  }
  return { ok: true, content }
}

/** An archive of a few parts, unpacked: what is handed on holds nothing else. */
export function storedZip(parts: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const named = [...parts].map(([name, content]) => ({ name: new TextEncoder().encode(name), content }))
  const size = named.reduce(
    (sum, { name, content }) => sum + 30 + 46 + 2 * name.byteLength + content.byteLength,
    endLength,
  )
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  const heads: { at: number; name: Uint8Array; content: Uint8Array }[] = []
  let at = 0
  for (const { name, content } of named) {
    heads.push({ at, name, content })
    view.setUint32(at, localMark, true)
    writeFacts(view, at + 4, name, content)
    bytes.set(name, at + 30)
    bytes.set(content, at + 30 + name.byteLength)
    at += 30 + name.byteLength + content.byteLength
  }
  const listAt = at
  for (const head of heads) {
    view.setUint32(at, entryMark, true)
    view.setUint16(at + 4, 20, true)
    writeFacts(view, at + 6, head.name, head.content)
    view.setUint32(at + 42, head.at, true)
    bytes.set(head.name, at + 46)
    at += 46 + head.name.byteLength
  }
  view.setUint32(at, endMark, true)
  view.setUint16(at + 8, heads.length, true)
  view.setUint16(at + 10, heads.length, true)
  view.setUint32(at + 12, at - listAt, true)
  view.setUint32(at + 16, listAt, true)
  return bytes.buffer
}

/** Version, flags (names are UTF-8), method, time, checksum, sizes and the length of the name: alike in both places. */
function writeFacts(view: DataView, at: number, name: Uint8Array, content: Uint8Array) {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, 0x800, true)
  view.setUint32(at + 10, checksum(content), true)
  view.setUint32(at + 14, content.byteLength, true)
  view.setUint32(at + 18, content.byteLength, true)
  view.setUint16(at + 22, name.byteLength, true)
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

function checksum(content: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of content) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
