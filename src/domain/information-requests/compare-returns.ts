import type { FormValues } from '#domain/forms/answers.ts'
import { questionsOf } from '#domain/forms/answers.ts'
import { type DisplayLookups, displayAnswer } from '#domain/forms/display-answer.ts'
import type { FormDefinition, Question } from '#domain/forms/form-definition.ts'
import { isSameAnswer } from '#domain/forms/same-answer.ts'

/** A stretch of words that stands in both versions, or in one of them. */
export type Stretch = { readonly text: string; readonly mark: 'same' | 'added' | 'removed' }
export type ComparedAnswer = {
  readonly questionId: string
  readonly label: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly stretches: readonly Stretch[]
}

/**
 * What changed between two versions of a return, in the order of the later one's form and then of what only the
 * earlier one asked: a short answer may have become a whole return. Answers that stayed are left out.
 */
export function compareReturns(
  forms: { readonly older: FormDefinition; readonly newer: FormDefinition },
  before: FormValues,
  after: FormValues,
  lookups: DisplayLookups,
): readonly ComparedAnswer[] {
  const asked = questionsOf(forms.newer)
  const ids = new Set(asked.map(({ id }) => id))
  const askedBefore = questionsOf(forms.older).filter(({ id }) => !ids.has(id))
  return [...asked, ...askedBefore].flatMap((question) => {
    const [older, newer] = [given(before, question), given(after, question)]
    if (isSameAnswer(older, newer)) return []
    const [was, is] = [textOf(question, older, lookups), textOf(question, newer, lookups)]
    if (was === is) return []
    const change = was === '' ? 'added' : is === '' ? 'removed' : 'changed'
    return [{ questionId: question.id, label: question.label, change, stretches: compareWords(was, is) }]
  })
}

const given = ({ answers, skipped }: FormValues, { id }: Question) => ({ value: answers[id], skipped: skipped[id] })

function textOf(question: Question, { value, skipped }: ReturnType<typeof given>, lookups: DisplayLookups) {
  return value === undefined && skipped === undefined
    ? ''
    : displayAnswer(question, { value, skipped }, lookups).join('\n')
}

/** Beyond this many comparisons whole lines are compared: a chronology of hundreds of lines must not stop the page. */
const mostComparisons = 1_000_000

/** Two texts word by word: what was taken out comes before what was put in its place. */
export function compareWords(before: string, after: string): readonly Stretch[] {
  const [was, is] = [wordsOf(before), wordsOf(after)]
  if (was.length * is.length <= mostComparisons) return joined(differences(was, is))
  return joined(differences(linesOf(before), linesOf(after)))
}

// Each piece carries the spaces behind it, so that the pieces put together are the text again.
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? []
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

const key = (piece: string) => piece.trim()

/** The longest run of pieces that both share, by the usual table; what begins and ends alike is set aside first. */
function differences(was: readonly string[], is: readonly string[]): readonly Stretch[] {
  let start = 0
  while (start < was.length && start < is.length && key(was[start] ?? '') === key(is[start] ?? '')) start += 1
  let end = 0
  while (
    end < was.length - start &&
    end < is.length - start &&
    key(was[was.length - 1 - end] ?? '') === key(is[is.length - 1 - end] ?? '')
  )
    end += 1
  const same = (text: string): Stretch => ({ text, mark: 'same' })
  return [
    ...is.slice(0, start).map(same),
    ...middle(was.slice(start, was.length - end), is.slice(start, is.length - end)),
    ...is.slice(is.length - end).map(same),
  ]
}

function middle(was: readonly string[], is: readonly string[]): readonly Stretch[] {
  const width = is.length + 1
  const longest = new Uint32Array((was.length + 1) * width)
  const at = (row: number, column: number) => longest[row * width + column] ?? 0
  for (let row = was.length - 1; row >= 0; row -= 1) {
    for (let column = is.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        key(was[row] ?? '') === key(is[column] ?? '')
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const found: Stretch[] = []
  let [row, column] = [0, 0]
  while (row < was.length || column < is.length) {
    if (row < was.length && column < is.length && key(was[row] ?? '') === key(is[column] ?? '')) {
      found.push({ text: is[column] ?? '', mark: 'same' })
      row += 1
      column += 1
    } else if (row < was.length && (column === is.length || at(row + 1, column) >= at(row, column + 1))) {
      found.push({ text: was[row] ?? '', mark: 'removed' })
      row += 1
    } else {
      found.push({ text: is[column] ?? '', mark: 'added' })
      column += 1
    }
  }
  return found
}

function joined(pieces: readonly Stretch[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const piece of pieces) {
    const last = stretches.at(-1)
    if (last?.mark === piece.mark) stretches[stretches.length - 1] = { ...last, text: last.text + piece.text }
    else stretches.push(piece)
  }
  return stretches
}
