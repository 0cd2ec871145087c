import { type QuorumGroup, quorumGroups } from '#domain/partnership/quorum-groups.ts'

export const partnerViews = ['NOTIFY', 'DO_NOT_NOTIFY', 'UNSURE'] as const
export type PartnerView = (typeof partnerViews)[number]

export const partnerViewLabels: Record<PartnerView, string> = {
  NOTIFY: 'Notify',
  DO_NOT_NOTIFY: 'Do not notify',
  UNSURE: 'Not sure yet',
}

type Given = { readonly group: QuorumGroup; readonly view: PartnerView }

/** What each partner thinks now: the last of their views, in the order in which they were given. */
export function latestViews<View extends Given>(inOrder: readonly View[]): Partial<Record<QuorumGroup, View>> {
  return Object.fromEntries(inOrder.map((view) => [view.group, view]))
}

export type Standing = {
  /** Said the other thing than what was decided, or than what the others say before it is. */
  readonly dissenting: readonly QuorumGroup[]
  readonly unsure: readonly QuorumGroup[]
  readonly missing: readonly QuorumGroup[]
  readonly areAgreed: boolean
}

/**
 * How the three partners stand to each other, or to a decision: all three should agree which incidents are notified,
 * while the duty stays with the council (process.md section 3). Before a decision those in the minority dissent; one
 * against one is a dissent of both.
 */
export function standingOf(inOrder: readonly Given[], decidedToNotify: boolean | null): Standing {
  const latest = latestViews(inOrder)
  const saying = (view: PartnerView) => quorumGroups.filter((group) => latest[group]?.view === view)
  const [notify, not] = [saying('NOTIFY'), saying('DO_NOT_NOTIFY')]
  const missing = quorumGroups.filter((group) => !latest[group])
  const unsure = saying('UNSURE')
  const dissenting = decidedToNotify === null ? inMinority(notify, not) : decidedToNotify ? not : notify
  return {
    dissenting: quorumGroups.filter((group) => dissenting.includes(group)),
    unsure,
    missing,
    areAgreed: missing.length === 0 && unsure.length === 0 && dissenting.length === 0,
  }
}

function inMinority(notify: readonly QuorumGroup[], not: readonly QuorumGroup[]) {
  if (notify.length === 0 || not.length === 0) return []
  if (notify.length === not.length) return [...notify, ...not]
  return notify.length < not.length ? notify : not
}
