/** A cell that a spreadsheet would run as a formula is shown as text instead. */
const startsFormula = /^[=+\-@\t\r]/

function cell(value: string) {
  const text = startsFormula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as a CSV that spreadsheets open as UTF-8, with nothing in it that runs. */
export const csvOf = (rows: readonly (readonly string[])[]) =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
