const domainShape = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/** Anybody can have an address there, so the domain says nothing about who writes. */
const openToAnybody: ReadonlySet<string> = new Set([
  ...['co.uk', 'org.uk', 'me.uk', 'net.uk', 'ltd.uk', 'plc.uk'],
  ...[
    'gmail.com',
    'googlemail.com',
    'outlook.com',
    'hotmail.com',
    'hotmail.co.uk',
    'live.com',
    'live.co.uk',
    'msn.com',
  ],
  ...['yahoo.com', 'yahoo.co.uk', 'icloud.com', 'me.com', 'aol.com', 'btinternet.com', 'sky.com', 'proton.me'],
])

/** Domains as people write them down ("@NHS.net", "*.gov.uk"), in one spelling, each once. */
export const tidyDomains = (typed: readonly string[]): readonly string[] => [
  ...new Set(
    typed
      .map((each) =>
        each
          .trim()
          .toLowerCase()
          .replace(/^(\*\.|@|\.)/, ''),
      )
      .filter((each) => each !== ''),
  ),
]

/** Why a domain may not be allowed to refer; null when it may. */
export function domainProblem(domain: unknown): string | null {
  if (typeof domain !== 'string' || !domainShape.test(domain)) {
    return `“${String(domain).slice(0, 60)}” is not a domain. Write it like croydon.gov.uk`
  }
  return openToAnybody.has(domain) ? `Anybody can have an address at ${domain}, so it cannot be allowed` : null
}

/** Whether this work e-mail address may refer without an account: its domain, or one above it, is allowed. */
export function mayReferFrom(email: string, domains: readonly string[]): boolean {
  const domain = email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
  return domains.some((allowed) => domain === allowed || domain.endsWith(`.${allowed}`))
}

const mostNamed = 8

/** Why this address may not refer without an account, in words for the field; null when it may. Tells of domains alone. */
export function referralDomainRefusal(email: string, domains: readonly string[], partnership: string): string | null {
  if (mayReferFrom(email, domains)) return null
  if (domains.length === 0) {
    return `${partnership} takes referrals only from people with an account. Sign in, or ask its Business Manager for one.`
  }
  const named = domains.slice(0, mostNamed)
  const rest = domains.length > mostNamed ? ', and others' : ''
  return `Use your work e-mail address. ${partnership} takes addresses that end in ${asList(named, rest)}. If yours does not, ask its Business Manager.`
}

const asList = (named: readonly string[], rest: string) => {
  if (rest) return named.join(', ') + rest
  const last = named.at(-1) ?? ''
  return named.length > 1 ? `${named.slice(0, -1).join(', ')} or ${last}` : last
}
