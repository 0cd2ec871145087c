import { type Answers, isAnswered, isBlankRow } from '#domain/forms/answers.ts'
import { isSameAnswer } from '#domain/forms/same-answer.ts'
import { wordsOf } from './blocks.ts'

/**
 * Whether two answers differ in nothing but what word processors change by themselves: spaces, kinds of quote and dash,
 * and blank lines at the ends. A changed capital is a change.
 */
export const saysTheSame = (a: unknown, b: unknown): boolean => isSameAnswer(bare(a), bare(b))

function bare(value: unknown): unknown {
  if (typeof value === 'string') return lines(value)
  if (Array.isArray(value)) return value.filter(saysSomething).map(bare)
  if (!isRecord(value)) return value
  // What a date was typed as is the date.
  if ('asTyped' in value) return bare(value.asTyped)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => !isEmpty(part))
      .map(([key, part]) => [key, bare(part)]),
  )
}

const lines = (text: string) =>
  text
    .trim()
    .split(/\r?\n/)
    .map((line) => straight(line.trim()))
    .join('\n')
const straight = (line: string) =>
  [...line.replaceAll(/\s+/g, ' ')].map((sign) => (/\p{L}/u.test(sign) ? sign : wordsOf(sign) || ' ')).join('')

const isRecord = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const saysSomething = (item: unknown) => (isRecord(item) ? !isBlankRow(item) : isAnswered(item))
const isEmpty = (part: unknown) =>
  part === undefined ||
  part === '' ||
  (isRecord(part) && Object.keys(part).length === 0) ||
  (Array.isArray(part) && part.length === 0)
