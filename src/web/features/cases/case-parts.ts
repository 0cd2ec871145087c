import { lazyRouteComponent } from '@tanstack/react-router'

/** The parts of a case, each in code of its own: what other features add to a case loads none of them. */
export const caseParts = {
  overview: lazyRouteComponent(() => import('./OverviewTab.tsx'), 'OverviewTab'),
  people: lazyRouteComponent(() => import('./PeopleTab.tsx'), 'PeopleTab'),
  referral: lazyRouteComponent(() => import('./ReferralTab.tsx'), 'ReferralTab'),
  history: lazyRouteComponent(() => import('./HistoryTab.tsx'), 'HistoryTab'),
}
