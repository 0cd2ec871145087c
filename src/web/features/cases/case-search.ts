export const caseTabs = ['overview', 'people', 'referral', 'history'] as const
export type CaseTab = (typeof caseTabs)[number]

/** The case's address: which part is open, and what its history is narrowed to. */
export type CaseSearch = {
  readonly tab?: CaseTab
  readonly show?: 'changes' | 'looks'
  readonly by?: string
}

/** Reads the address; what makes no sense there is left out. */
export function caseSearchOf(search: Record<string, unknown>): CaseSearch {
  const tab = caseTabs.find((each) => each === search.tab)
  const show = (['changes', 'looks'] as const).find((each) => each === search.show)
  const by = typeof search.by === 'string' ? search.by.slice(0, 120) : ''
  return {
    ...(tab && tab !== 'overview' && { tab }),
    ...(tab === 'history' && show && { show }),
    ...(tab === 'history' && by && { by }),
  }
}
