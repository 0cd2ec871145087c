type Waiting = {
  /** As the referral or the triager last said: yes, no, not_sure. */
  readonly childSafeNow: string
  /** ISO days. */
  readonly acknowledgeBy: string
  readonly triageBy: string
  readonly isAcknowledged: boolean
}

const safetyRank = ({ childSafeNow }: Waiting) => (childSafeNow === 'no' ? 0 : childSafeNow === 'not_sure' ? 1 : 2)

/** The day on which something is owed next. */
const owedOn = ({ acknowledgeBy, triageBy, isAcknowledged }: Waiting) =>
  isAcknowledged || triageBy < acknowledgeBy ? triageBy : acknowledgeBy

/** The order of the triage queue: a child who is not safe first, then what is due soonest or was due longest ago. */
export const worstTriageFirst = (one: Waiting, other: Waiting): number =>
  safetyRank(one) - safetyRank(other) || owedOn(one).localeCompare(owedOn(other))
