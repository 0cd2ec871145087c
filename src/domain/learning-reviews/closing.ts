type ReviewToClose = {
  /** Actions that are neither done nor withdrawn. */
  readonly openActions: number
  /** ISO dates; null where none is set. */
  readonly sharedWithSprgOn: string | null
  readonly sharedWithLearningGroupOn: string | null
  readonly impactFirstOn: string | null
  readonly impactSecondOn: string | null
}

/**
 * What is still open before a learning review can close, in words; nothing when it can (process.md section 2, "all
 * done": no open actions, impact scheduled; shared with both groups [S004]). A sharing planned for a later day than
 * today, ISO, has not happened.
 */
export function stillOpen(review: ReviewToClose, today: string): readonly string[] {
  const hasHappened = (on: string | null) => on !== null && on <= today
  const open: readonly (readonly [boolean, string])[] = [
    [review.openActions === 1, 'One action is still open.'],
    [review.openActions > 1, `${review.openActions} actions are still open.`],
    [!hasHappened(review.sharedWithSprgOn), 'The findings have not been shared with the SPRG.'],
    [!hasHappened(review.sharedWithLearningGroupOn), 'The findings have not been shared with the Learning Group.'],
    [review.impactFirstOn === null, 'The first impact return has no date.'],
    [review.impactSecondOn === null, 'The second impact return has no date.'],
  ]
  return open.filter(([applies]) => applies).map(([, words]) => words)
}
