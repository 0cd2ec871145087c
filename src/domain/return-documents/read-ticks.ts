import { saysSomething, wordsOf } from './blocks.ts'

export type Tickable = { readonly code: string; readonly label: string; readonly hint?: string | undefined }

export type Ticks = {
  /** Codes, in the order of the lines. */
  readonly chosen: readonly string[]
  /** What was written there and is none of the options. */
  readonly beside: readonly string[]
}

const box = String.raw`\[\s*([^\]\s]?)\s*\]|\(\s*([xX✓✔]?)\s*\)|([☐□◻❏☑☒🗹🗷✓✔✗✘■])`
const boxAhead = new RegExp(String.raw`^(?:${box}|([xX])(?=[\s☐[]))\s*`, 'u')
const boxBehind = new RegExp(String.raw`\s*(?:${box}|(?<=\s)([xX]))$`, 'u')
const emptyBoxes = '☐□◻❏'

/**
 * Which of the options a box names: by a tick in whatever spelling, or by its words, if somebody typed them. An option
 * that stands there without a mark of its own is an answer, unless the list of tick boxes is still around it.
 */
export function readTicks(lines: readonly string[], options: readonly Tickable[]): Ticks {
  const read = lines
    .flatMap(apart)
    .filter(saysSomething)
    .flatMap((line) => readLine(line, options))
  const chosen = read.flatMap(({ code, isTicked }) => (code !== undefined && isTicked ? [code] : []))
  return { chosen: [...new Set(chosen)], beside: read.flatMap(({ rest }) => (rest ? [rest] : [])) }
}

/** Options that ran together on one line: "☐ Yes ☒ No". */
const apart = (line: string) => (/^\s*[☐☒☑]/u.test(line) ? line.split(/\s+(?=[☐☒☑]\s*\p{L})/u) : [line])

type ReadLine = { readonly code?: string; readonly isTicked: boolean; readonly rest?: string }

function readLine(line: string, options: readonly Tickable[]): readonly ReadLine[] {
  const { text, hasBox, isTicked } = withoutMarks(line.replace(/^\s*(?:[-•*·]|\d+\.)\s+/u, '').trim())
  const whole = optionIn(text, options, hasBox)
  if (whole && !whole.rest) return [{ ...whole, isTicked: isTicked || !hasBox }]
  // Several typed on one line: "neglect; domestic abuse". Labels may hold commas of their own.
  for (const between of hasBox ? [] : [/;/, /[,;]/, /[,;]|\s+and\s+/]) {
    const parts = text.split(between).map((part) => optionIn(part.trim(), options, false))
    if (parts.length > 1 && parts.every((part) => part && !part.rest)) {
      return parts.flatMap((part) => (part ? [{ code: part.code, isTicked: true }] : []))
    }
  }
  if (whole) return [{ ...whole, isTicked: isTicked || !hasBox }]
  return saysSomething(text) ? [{ isTicked, rest: text }] : []
}

function withoutMarks(line: string) {
  let text = line
  let hasBox = false
  let isTicked = false
  for (const pattern of [boxAhead, boxAhead, boxAhead, boxBehind, boxBehind]) {
    const found = pattern.exec(text)
    if (!found) continue
    const mark = found.slice(1).find((part) => part) ?? ''
    hasBox = true
    isTicked ||= mark !== '' && !emptyBoxes.includes(mark)
    text = pattern === boxBehind ? text.slice(0, found.index) : text.slice(found[0].length)
  }
  return { text: text.trim(), hasBox, isTicked }
}

/**
 * The option a text names; what follows its label, if anything does, is told. The longest label wins. Without a tick
 * box, words that merely go on ("No one told us") are no answer "No".
 */
function optionIn(
  text: string,
  options: readonly Tickable[],
  hasBox: boolean,
): { code: string; rest?: string } | undefined {
  const said = bare(text)
  if (said === '') return undefined
  const full = options.find(({ label, hint }) =>
    [label, hint && optionLine({ label, hint })].some((each) => each && bare(each) === said),
  )
  if (full) return { code: full.code }
  const short = said.length === 1 ? options.filter(({ label }) => wordsOf(label)[0] === said) : []
  if (short[0] && short.length === 1 && /^(yes|no)$/i.test(short[0].label)) return { code: short[0].code }
  const goesOn = hasBox ? /^[^\p{L}\p{N}]/u : /^\s*[,.;:(–—-]/u
  const begun = options
    .filter(({ label }) => said.startsWith(wordsOf(label)) && goesOn.test(`${said.slice(wordsOf(label).length)} `))
    .toSorted((a, b) => b.label.length - a.label.length)[0]
  if (!begun) return undefined
  const rest = text.slice(begun.label.length).replace(/^[\s:,.;–—-]+/u, '')
  return saysSomething(rest) ? { code: begun.code, rest } : { code: begun.code }
}

const bare = (text: string) => wordsOf(text).replace(/[.:]$/, '')

/** An option as the document prints it, behind its tick box. */
export const optionLine = ({ label, hint }: { label: string; hint?: string | undefined }): string =>
  hint ? `${label} (${hint})` : label
