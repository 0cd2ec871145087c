import { countWords } from '#domain/forms/word-count.ts'

/** A polite suggestion beside an answer, and why it may help. Never in the way of handing in. */
export type ExplainingHint = { readonly code: HintCode; readonly suggestion: string; readonly why: string }
type HintCode = 'dates-only' | 'should-have' | 'names-somebody' | 'no-because' | 'very-short'

const hints: Record<HintCode, Omit<ExplainingHint, 'code'>> = {
  'dates-only': {
    suggestion: 'This reads like a list of dates. Say what they add up to.',
    why: 'The dates belong to section D. Here readers look for what the events meant.',
  },
  'should-have': {
    suggestion: 'Say what made sense to people at the time.',
    why: '“Should have” tells what was wished for afterwards. What people saw, knew and were asked to do explains more.',
  },
  'names-somebody': {
    suggestion: 'This may name somebody. A role is enough.',
    why: 'Names of staff are never part of what is learned, and a copy without names can be shared.',
  },
  'no-because': {
    suggestion: 'This describes. Can you add why it was so?',
    why: 'A “because”, “so that” or “which meant” is often all that is missing between what happened and what can be learned.',
  },
  'very-short': {
    suggestion: 'This is short. Could somebody who was not there understand it?',
    why: 'A sentence more about what led to it saves a question later.',
  },
}

// Words that join a fact to its reason or its effect.
const explains =
  /\b(because|since|so that|so the|so they|so he|so she|in order to|led to|leading to|as a result|result(?:ed|ing)? (?:of|in|from)|due to|owing to|therefore|which meant|this meant|that meant|meaning that|reason|why|caused|contributed|shaped|made it (?:hard|harder|difficult|easier|possible)|without which|had .{1,80} would have)\b/i
const judges =
  /\b(fail(?:ed|ure|s|ing)?|should have|ought to have|neglected to|poor practice|at fault|blame[ds]?|careless(?:ly)?)\b/i
const makesSense =
  /\b(because|at the time|made sense|believed|understood|expected|had been told|workload|capacity|pressure|knew|known|thought|assumed|reason)\b/i
// A title or a worker's role with a capitalised name behind it: "Dr Okafor", "social worker Jane Smith".
const titled = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|PC|DC|DS|DI|Sgt|Sister|Nurse)\.? +(?!and\b|or\b)[A-Z][a-z’'-]+/
const roleNamed =
  /\b(?:social worker|health visitor|nurse|teacher|officer|manager|midwife|doctor|paediatrician|consultant|mentor|key ?worker|GP),? +[A-Z][a-z’'-]+(?: +[A-Z][a-z’'-]+)?\b/
const date =
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/gi

/** Fewer words than this show nothing yet: somebody is still beginning. */
const fewestToJudge = 12

/**
 * What might help an answer explain rather than describe. Plain rules on words, in the order in which they help most:
 * they cannot understand a text, so they only ever suggest. Nothing before a dozen words are written.
 *
 * @param least the least number of words the question aims at
 */
export function explainingHints(text: string, least = 0): readonly ExplainingHint[] {
  const count = countWords(text)
  if (count < fewestToJudge) return []
  const found: HintCode[] = []
  const isExplained = explains.test(text)
  if (isListOfDates(text)) found.push('dates-only')
  if (judges.test(text) && !makesSense.test(text)) found.push('should-have')
  if (titled.test(text) || roleNamed.test(text)) found.push('names-somebody')
  if (!isExplained && !found.includes('dates-only')) found.push('no-because')
  if (least > 0 && count < least / 2) found.push('very-short')
  return found.map((code) => ({ code, ...hints[code] }))
}

/** Most lines, or most sentences where there are no lines, carry a date and give no reason. */
function isListOfDates(text: string): boolean {
  const lines = text.split(/\n+/).filter((line) => countWords(line) > 0)
  const pieces = lines.length >= 3 ? lines : text.split(/[.;]\s+/).filter((piece) => countWords(piece) > 1)
  if (pieces.length < 3) return false
  const dated = pieces.filter((piece) => piece.match(date) !== null && !explains.test(piece)).length
  return dated / pieces.length >= 0.7
}

/** The sections whose long answers are to explain: child, identity, analysis and learning. */
export const explainingSections: readonly string[] = ['child', 'identity', 'analysis', 'learning']
