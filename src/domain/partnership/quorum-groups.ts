/** The three that must attend for a meeting to be quorate (terms of reference, quoracy). */
export const quorumGroups = ['CSC', 'HEALTH_ICB', 'POLICE'] as const
export type QuorumGroup = (typeof quorumGroups)[number]

export const quorumGroupLabels: Record<QuorumGroup, string> = {
  CSC: 'Children’s Social Care',
  HEALTH_ICB: 'Health (ICB)',
  POLICE: 'Police',
}
