import { linkOptions, type NavigateOptions, useNavigate, useParams, useRouteContext } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { AppLinkTo } from '../../parts/AppLink.tsx'

type PersonSearch = { part?: string; question?: string }

/** Where the pages of a referral are: among those of a signed-in person, or alone for whoever came by a link. */
export type ReferralHome = {
  readonly isGuest: boolean
  readonly sections: AppLinkTo
  section(sectionId: string, question?: string): AppLinkTo
  person(personId: string, search?: PersonSearch): AppLinkTo
  readonly check: AppLinkTo
  /** The confirmation, and what was sent. */
  readonly sent: AppLinkTo
  /** What becomes of it. */
  readonly outcome: AppLinkTo
}

const asked = (question: string | undefined) => (question === undefined ? {} : { search: { question } })

const signedInHome = (concernId: string): ReferralHome => ({
  isGuest: false,
  sections: linkOptions({ to: '/concerns/$concernId', params: { concernId } }),
  section: (sectionId, question) =>
    linkOptions({ to: '/concerns/$concernId/$sectionId', params: { concernId, sectionId }, ...asked(question) }),
  person: (personId, search = {}) =>
    linkOptions({ to: '/concerns/$concernId/people/$personId', params: { concernId, personId }, search }),
  check: linkOptions({ to: '/concerns/$concernId/check', params: { concernId } }),
  sent: linkOptions({ to: '/concerns/$concernId/sent', params: { concernId } }),
  outcome: linkOptions({ to: '/concerns/$concernId/outcome', params: { concernId } }),
})

const guestHome: ReferralHome = {
  isGuest: true,
  sections: linkOptions({ to: '/refer/mine' }),
  section: (sectionId, question) =>
    linkOptions({ to: '/refer/mine/$sectionId', params: { sectionId }, ...asked(question) }),
  person: (personId, search = {}) => linkOptions({ to: '/refer/mine/people/$personId', params: { personId }, search }),
  check: linkOptions({ to: '/refer/mine/check' }),
  sent: linkOptions({ to: '/refer/mine/sent' }),
  outcome: linkOptions({ to: '/refer/mine/outcome' }),
}

/** The referral of this page, where its pages are, and whose partnership it goes to. */
export function useReferral() {
  const { me, guest } = useRouteContext({ strict: false })
  const { concernId: inAddress } = useParams({ strict: false })
  const concernId = guest?.concernId ?? inAddress
  const partnership = (guest ?? me)?.partnership
  if (!concernId || !partnership) throw new Error('A page of a referral was rendered outside its home')
  const home = useMemo(() => (guest ? guestHome : signedInHome(concernId)), [guest, concernId])
  return { concernId, partnership, home }
}

/** Follows a link of a home. The links are checked where they are made. */
export function useGo() {
  const navigate = useNavigate()
  return useCallback((link: AppLinkTo) => navigate(link as NavigateOptions), [navigate])
}
