import type { Restriction, WithheldPage } from '#contract/rapid-review-withholding.ts'

/** Which part of a return is meant. */
export function questionOf({ requestId, questionId }: Restriction, { returns }: WithheldPage['choices']): string {
  if (questionId === null) return 'the whole return'
  const questions = returns.find((each) => each.requestId === requestId)?.questions
  const label = questions?.find(({ id }) => id === questionId)?.label
  return label ? `“${label}”` : 'one answer'
}

export const fromWhom = ({ person }: Restriction): string =>
  person?.name ?? 'everybody outside the agency and the Business Team'
