/** Those of an action's statuses (process.md section 11) that are reached by now; evidence and impact come later. */
export const actionStatuses = ['OPEN', 'COMPLETE', 'WITHDRAWN'] as const
export type ActionStatus = (typeof actionStatuses)[number]

export const actionStatusLabels: Record<ActionStatus, string> = {
  OPEN: 'Open',
  COMPLETE: 'Complete',
  WITHDRAWN: 'Withdrawn',
}

/** Only an open action is changed, completed or withdrawn. */
export const isActionOpen = (status: ActionStatus): boolean => status === 'OPEN'
