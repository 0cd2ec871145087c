import { lazyRouteComponent } from '@tanstack/react-router'

/** The parts of a case beside its overview, each in code of its own. */
export const caseParts = {
  people: lazyRouteComponent(() => import('./PeopleTab.tsx'), 'PeopleTab'),
  referral: lazyRouteComponent(() => import('./ReferralTab.tsx'), 'ReferralTab'),
  history: lazyRouteComponent(() => import('./HistoryTab.tsx'), 'HistoryTab'),
}
