type Cell = string | number

/** Prints one table: a heading, what was measured and when, and rows under their captions. */
export function printTable(title: string, captions: readonly string[], rows: readonly (readonly Cell[])[]) {
  const lines = [captions, ...rows.map((row) => row.map(String))]
  const widths = captions.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const isNumber = captions.map((_, column) =>
    rows.every((row) => /^[<≤~]?\s*[\d,.]+( |$|x|%)/.test(String(row[column]) || '0')),
  )
  const laidOut = lines.map((line) =>
    line
      .map((cell, column) => (isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  console.log(`\n${title}\n`)
  console.log([laidOut[0], widths.map((width) => '-'.repeat(width)).join('  '), ...laidOut.slice(1)].join('\n'))
}

/** A figure as people read it: three digits that mean something, thousands apart. */
export const figure = (value: number) =>
  value.toLocaleString('en-GB', { maximumFractionDigits: value >= 100 ? 0 : value >= 10 ? 1 : 2 })

export const milliseconds = (value: number) => `${figure(value)} ms`
export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
export const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`
