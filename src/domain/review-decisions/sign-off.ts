import { type QuorumGroup, quorumGroups } from '#domain/partnership/quorum-groups.ts'

export const verdicts = ['AGREE', 'AGREE_WITH_COMMENT', 'DISSENT'] as const
export type Verdict = (typeof verdicts)[number]

export const verdictLabels: Record<Verdict, string> = {
  AGREE: 'Agrees',
  AGREE_WITH_COMMENT: 'Agrees, with a comment',
  DISSENT: 'Dissents',
}

/** A comment and a dissent are nothing without their words. */
export const needsComment = (verdict: Verdict): boolean => verdict !== 'AGREE'

type Signed = { readonly group: QuorumGroup; readonly round: number }

/** The partners who have still to sign this draft: a signature is for one round, and for no other. */
export const groupsStillToSign = (signed: readonly Signed[], round: number): readonly QuorumGroup[] =>
  quorumGroups.filter((group) => !signed.some((each) => each.group === group && each.round === round))

/** Signed is signed, dissent or not: what the partners think differently about stays visible. */
export const isSignedByAll = (signed: readonly Signed[], round: number): boolean =>
  round > 0 && groupsStillToSign(signed, round).length === 0
