import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { isSafeAddress } from '../single-sign-on/discovery.ts'
import type { Provider } from '../single-sign-on/provider.ts'

type Read = { ok: true; value: readonly Provider[] } | { ok: false; error: string }

const some = z.string().min(1, 'must not be empty')
const values = z.array(some).min(1, 'must name at least one value')

const setting = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be small letters, digits and hyphens, such as "council"'),
    label: some.max(60, 'must be at most 60 characters'),
    issuer: z.url('must be the https:// address that its tokens name as issuer'),
    clientId: some,
    clientSecret: some.optional(),
    clientSecretFile: some.optional(),
    clientAuthentication: z
      .enum(['client_secret_basic', 'client_secret_post'], 'must be client_secret_basic or client_secret_post')
      .default('client_secret_basic'),
    domains: z
      .array(z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'must be written as after the @, in small letters'))
      .min(1, 'must name at least one domain'),
    secondFactor: z
      .record(z.string(), values)
      .refine((claims) => Object.keys(claims).length > 0, 'must name at least one claim')
      .default({ amr: ['mfa'] }),
    verifiedBy: some.default('email_verified'),
    scopes: values.default(['openid', 'email']),
    acrValues: z.array(some).default([]),
  })
  .refine(({ issuer }) => isSafeAddress(issuer), { path: ['issuer'], message: 'must begin with https://' })
  .refine(({ clientSecret, clientSecretFile }) => (clientSecret === undefined) !== (clientSecretFile === undefined), {
    path: ['clientSecret'],
    message: 'must be given, or clientSecretFile in its place',
  })
  .refine(({ scopes }) => scopes.includes('openid'), { path: ['scopes'], message: 'must contain openid' })
type Setting = z.infer<typeof setting>

const refused = (error: string): Read => ({ ok: false, error: `OIDC_PROVIDERS ${error}` })

/** Reads the organisations whose sign-in is taken; none when the setting is empty. No secret is ever quoted back. */
export function readProviders(text: string): Read {
  if (text === '') return { ok: true, value: [] }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refused('must be a JSON list of organisations; it is not JSON. See docs/operations.md.')
  }
  const read = z.array(setting).safeParse(json)
  if (!read.success) return refused(problemsOf(read.error))
  const shared = sharedBetween(read.data)
  if (shared) return refused(shared)
  const providers: Provider[] = []
  for (const each of read.data) {
    const clientSecret = secretOf(each)
    if (!clientSecret) return refused(`"${each.id}": the file of clientSecretFile cannot be read, or is empty.`)
    const { clientSecret: _given, clientSecretFile: _file, ...rest } = each
    providers.push({ ...rest, clientSecret })
  }
  return { ok: true, value: providers }
}

const problemsOf = ({ issues }: z.ZodError) =>
  `${issues.map(({ path, message }) => (path.length > 0 ? `${nameOf(path)} ${message}` : message)).join('; ')}.`

/** "entry 2, issuer": people count from one. */
const nameOf = ([index, ...rest]: readonly PropertyKey[]) =>
  [`entry ${Number(index) + 1}`, ...(rest.length > 0 ? [rest.map(String).join('.')] : [])].join(', ')

/** What two of them must not have in common: each answers for people that no other can answer for. */
function sharedBetween(settings: readonly Setting[]): string | null {
  const double = (all: readonly string[]) => all.find((each, index) => all.indexOf(each) !== index)
  const id = double(settings.map((each) => each.id))
  if (id) return `names "${id}" twice.`
  const issuer = double(settings.map((each) => each.issuer))
  if (issuer) return `names the issuer ${issuer} twice.`
  const domain = double(settings.flatMap((each) => [...new Set(each.domains)]))
  return domain ? `gives ${domain} to two organisations: only one can vouch for an address.` : null
}

function secretOf({ clientSecret, clientSecretFile }: Setting) {
  if (clientSecretFile === undefined) return clientSecret
  try {
    return readFileSync(clientSecretFile, 'utf8').trim()
  } catch {
    return undefined
  }
}
