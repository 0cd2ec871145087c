import type { RapidReview } from '#contract/rapid-reviews.ts'

type RapidPage = {
  readonly label: string
  readonly to: string
  /** Whether it is there for whoever reads this review, as it stands. */
  readonly shows: (review: RapidReview) => boolean
}

/** The pages of a Rapid Review in their order: each belongs to a feature of its own, below the review's address. */
export const rapidPages = {
  glance: { label: 'At a glance', to: '/cases/$reference/rapid', shows: () => true },
  scope: { label: 'Scope', to: '/cases/$reference/rapid/scope', shows: ({ can }) => can.scope },
  returns: {
    label: 'Returns',
    to: '/cases/$reference/rapid/returns',
    shows: ({ can, released }) => can.readReturns || released !== null,
  },
  withheld: { label: 'Withheld', to: '/cases/$reference/rapid/withheld', shows: ({ can }) => can.withhold },
} as const satisfies Record<string, RapidPage>
export type RapidPageName = keyof typeof rapidPages

export const rapidPageNames = Object.keys(rapidPages) as readonly RapidPageName[]
export const rapidPage = (name: RapidPageName): RapidPage => rapidPages[name]
