import type { RapidReview } from '#contract/rapid-reviews.ts'

type RapidPage = {
  readonly label: string
  readonly to: string
  /** Whether it is there for whoever reads this review, as it stands. */
  readonly shows: (review: RapidReview) => boolean
}

/** The agencies have been asked. */
const hasBegun = (status: RapidReview['status']) => status !== 'OPEN' && status !== 'SCOPED'

/** The pages of a Rapid Review in their order: each belongs to a feature of its own, below the review's address. */
const rapidPages = {
  glance: { label: 'At a glance', to: '/cases/$reference/rapid', shows: () => true },
  scope: { label: 'Scope', to: '/cases/$reference/rapid/scope', shows: ({ can }) => can.scope },
  returns: {
    label: 'Returns',
    to: '/cases/$reference/rapid/returns',
    shows: ({ can, released }) => can.readReturns || released !== null,
  },
  withheld: { label: 'Withheld', to: '/cases/$reference/rapid/withheld', shows: ({ can }) => can.withhold },
  answers: {
    label: 'Answers side by side',
    to: '/cases/$reference/rapid/answers',
    shows: ({ status, can }) => can.readReturns && hasBegun(status),
  },
  record: {
    label: 'Meeting record',
    to: '/cases/$reference/rapid/record',
    shows: ({ status }) => hasBegun(status),
  },
  decision: {
    label: 'Decision',
    to: '/cases/$reference/rapid/decision',
    shows: ({ status }) => hasBegun(status) && status !== 'GATHERING',
  },
  panel: { label: 'Panel', to: '/cases/$reference/rapid/panel', shows: ({ sentOn }) => sentOn !== null },
  actions: {
    label: 'Actions',
    to: '/cases/$reference/rapid/actions',
    shows: ({ status }) => hasBegun(status) && status !== 'GATHERING' && status !== 'COLLATED',
  },
} as const satisfies Record<string, RapidPage>
export type RapidPageName = keyof typeof rapidPages

export const rapidPageNames = Object.keys(rapidPages) as readonly RapidPageName[]
export const rapidPage = (name: RapidPageName): RapidPage => rapidPages[name]
