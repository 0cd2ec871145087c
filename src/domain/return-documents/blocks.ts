/** What a Word document says, without its looks: paragraphs and tables in order. */
export type Block = Paragraph | Table
/** Tick boxes are "☐" and "☒" in the text; `list` says that the paragraph has a bullet or a number of its own. */
export type Paragraph = {
  readonly kind: 'paragraph'
  readonly text: string
  readonly list?: 'bullet' | 'number'
  /** 0 for the outermost list. */
  readonly level?: number
}
export type Table = { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] }
export type Cell = readonly Block[]

/** Lines of plain text: bullets are kept as "- ", numbers are counted, a table within is read row by row. */
export function linesOf(blocks: readonly Block[]): readonly string[] {
  const counted = new Map<number, number>()
  return blocks.flatMap((block) => {
    if (block.kind === 'table') {
      return block.rows.map((row) => row.map((cell) => linesOf(cell).filter(saysSomething).join(' ')).join(' | '))
    }
    const { text, list, level = 0 } = block
    if (list !== 'number') counted.clear()
    if (!list) return text.split('\n').map((line) => line.trimEnd())
    counted.set(level, (counted.get(level) ?? 0) + 1)
    const mark = list === 'bullet' ? '- ' : `${counted.get(level)}. `
    return saysSomething(text) ? [`${'  '.repeat(level)}${mark}${text.replaceAll(/\s+/g, ' ').trim()}`] : []
  })
}

/** The same without the blank lines around it. */
export function trimmedLines(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(saysSomething)
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex(saysSomething) + 1)
}

export const saysSomething = (text: string): boolean => /[^\s\u200b\ufeff]/u.test(text)

/** A text by its words alone: case, kinds of quote and dash, and spaces are what word processors change. */
export const wordsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‘’‛′`´]/g, "'")
    .replaceAll(/[“”„‟″]/g, '"')
    .replaceAll(/[‐‑‒–—―−]/g, '-')
    .replaceAll(/[\s\u00ad\u200b\ufeff]+/gu, ' ')
    .trim()
