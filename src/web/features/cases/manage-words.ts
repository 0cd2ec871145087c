import type { CaseChange } from '#domain/cases/case-changes.ts'

type Words = {
  /** What it is called, and the words on its button. */
  readonly title: string
  readonly when: string
}

/** When each of these is the right thing to do. */
export const manageWords: Record<CaseChange, Words> = {
  link: {
    title: 'Link with another case',
    when: 'The same family, place or pattern, and two incidents. Both cases go on, and each shows the other.',
  },
  merge: {
    title: 'Join with another case',
    when: 'The same incident was reported twice. From then on this reference leads to the other case.',
  },
  split: {
    title: 'Split this case',
    when: 'The referral tells of two incidents. The second gets a case, a reference and a triage of its own.',
  },
  withdraw: {
    title: 'Withdraw this case',
    when: 'The referral should not go further, for example because it was sent by mistake.',
  },
  reopen: {
    title: 'Reopen this case',
    when: 'Something new came to light, or it was closed, withdrawn or joined by mistake.',
  },
}
