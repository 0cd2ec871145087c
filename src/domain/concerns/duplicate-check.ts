import type { Likelihood } from '#domain/people/same-child.ts'
import type { TriageAnswersGiven } from './triage-form.ts'

export const duplicateVerdicts = ['LINKED', 'DIFFERENT'] as const
type Verdict = (typeof duplicateVerdicts)[number]
type Judged = { readonly reference: string; readonly verdict: Verdict; readonly reason: string }

type Match = {
  readonly reference: string
  readonly likelihood: Likelihood
  /** Tied to this case already, whoever did that. */
  readonly isTied: boolean
}

/** Cases so alike that somebody has to say what they are before triage ends. A mere possibility may be passed over. */
export const stillToJudge = <M extends Match>(
  matches: readonly M[],
  judged: readonly { reference?: string | undefined }[],
) =>
  matches.filter(
    ({ reference, likelihood, isTied }) =>
      (likelihood === 'same' || likelihood === 'likely') &&
      !isTied &&
      judged.every((each) => each.reference !== reference),
  )

/** What was said of other cases, with this said of one more, or anew. */
export const withVerdict = (judged: readonly Judged[], verdict: Judged): readonly Judged[] => [
  ...judged.filter(({ reference }) => reference !== verdict.reference),
  verdict,
]

/** The record's answer, once everything that had to be judged is. */
export function duplicateAnswer(
  matches: readonly Match[],
  judged: readonly Pick<Judged, 'reference' | 'verdict'>[],
): NonNullable<TriageAnswersGiven['duplicate_check']> | null {
  if (stillToJudge(matches, judged).length > 0) return null
  const isLinked = matches.some(({ isTied }) => isTied) || judged.some(({ verdict }) => verdict === 'LINKED')
  return isLinked ? 'LINKED' : 'NONE'
}
