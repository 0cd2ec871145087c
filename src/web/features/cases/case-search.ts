export const caseTabs = ['overview', 'people', 'referral', 'history'] as const
export type CaseTab = (typeof caseTabs)[number]

/** The case's address: which part is open, and what of it is shown. */
export type CaseSearch = {
  readonly tab?: CaseTab
  /** What the history is narrowed to. */
  readonly show?: 'changes' | 'looks'
  readonly by?: string
  /** Of several referrals of the same incident, the reference of the one to read. */
  readonly of?: string
  /** The reference that led here, because its case was joined with this one. */
  readonly from?: string
  /** A case that was joined with another is shown itself. */
  readonly own?: 'yes'
}

const referenceOf = (text: unknown) =>
  typeof text === 'string' && /^[A-Z]{2,10}-\d{4}-\d{3,6}$/.test(text) ? text : undefined

/** Reads the address; what makes no sense there is left out. */
export function caseSearchOf(search: Record<string, unknown>): CaseSearch {
  const tab = caseTabs.find((each) => each === search.tab)
  const show = (['changes', 'looks'] as const).find((each) => each === search.show)
  const by = typeof search.by === 'string' ? search.by.slice(0, 120) : ''
  const [of, from] = [referenceOf(search.of), referenceOf(search.from)]
  const isOverview = tab === undefined || tab === 'overview'
  return {
    ...(!isOverview && { tab }),
    ...(tab === 'history' && show && { show }),
    ...(tab === 'history' && by && { by }),
    ...(tab === 'referral' && of && { of }),
    ...(isOverview && from && { from }),
    ...(isOverview && search.own === 'yes' && { own: 'yes' }),
  }
}
