import type { Block, Cell, Paragraph } from '#domain/return-documents/blocks.ts'

/** What mammoth makes of a document before it would render it; here nothing is ever rendered. */
type Read = {
  readonly type: string
  readonly children?: readonly Read[]
  readonly value?: string
  readonly checked?: boolean
  readonly breakType?: string
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string | number } | null
}

/** The paragraphs and tables of a Word file that has been looked into; null where it cannot be read. */
export async function wordBlocks(file: ArrayBuffer): Promise<readonly Block[] | null> {
  // Word documents are read now and then; what reads them is large and stays out of memory until the first.
  const { default: mammoth } = await import('mammoth')
  let blocks: readonly Block[] | null = null
  // Node takes the one name for the same bytes, the browser the other.
  const source = { buffer: file, arrayBuffer: file }
  try {
    await mammoth.convertToHtml(source, {
      transformDocument: (document: Read) => {
        blocks = blocksIn(document.children ?? [])
        return { ...document, children: [] }
      },
    })
  } catch {
    return null
  }
  return blocks
}

const blocksIn = (read: readonly Read[]): readonly Block[] => read.flatMap(blockOf)

function blockOf(read: Read): readonly Block[] {
  if (read.type === 'paragraph') return [paragraphOf(read)]
  if (read.type === 'table') return [{ kind: 'table', rows: (read.children ?? []).map(rowOf) }]
  return blocksIn(read.children ?? [])
}

const rowOf = (row: Read): readonly Cell[] => (row.children ?? []).map(({ children = [] }) => blocksIn(children))

function paragraphOf({ children = [], numbering }: Read): Paragraph {
  const text = children.map(textOf).join('')
  if (!numbering) return { kind: 'paragraph', text }
  return { kind: 'paragraph', text, list: numbering.isOrdered ? 'number' : 'bullet', level: Number(numbering.level) }
}

function textOf({ type, value = '', children = [], checked, breakType }: Read): string {
  if (type === 'text') return value
  if (type === 'tab') return '\t'
  if (type === 'break') return breakType === 'line' ? '\n' : ''
  if (type === 'checkbox') return checked ? '☒' : '☐'
  return children.map(textOf).join('')
}
