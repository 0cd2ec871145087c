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
