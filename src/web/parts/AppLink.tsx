import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ComponentType, ReactNode, Ref } from 'react'

/** Where a link leads. Screens make it with `linkOptions(...)`, which checks path, params and search. */
export type AppLinkTo = {
  readonly to: string
  readonly params?: object
  readonly search?: object
  readonly hash?: string
}

type Extra = {
  /** Says whether this is the current place, where the address alone cannot tell (tabs, pages). */
  current?: boolean | undefined
}

type AppLinkProps = Extra &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
    link: AppLinkTo
    /** Only the very address counts as current, not the ones below it. */
    exact?: boolean
    ref?: Ref<HTMLAnchorElement>
    children: ReactNode
  }

function Anchor({ current, children, ...rest }: Extra & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const ariaCurrent = current === undefined ? rest['aria-current'] : current && 'page'
  return (
    <a {...rest} aria-current={ariaCurrent || undefined}>
      {children}
    </a>
  )
}

// The shared pieces know no route, so the router's typed link is widened once, here.
const AnyLink = createLink(Anchor) as unknown as ComponentType<
  AppLinkTo & Omit<AppLinkProps, 'link' | 'exact'> & { activeOptions: { exact: boolean; includeSearch: boolean } }
>

/** A link inside the application; the router prefetches it on intent. */
export function AppLink({ link, exact = false, ...rest }: AppLinkProps) {
  return <AnyLink {...link} {...rest} activeOptions={{ exact, includeSearch: link.search !== undefined }} />
}
