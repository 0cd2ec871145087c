import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readProviders } from './single-sign-on-settings.ts'

const council = {
  id: 'council',
  label: 'Fictional Council',
  issuer: 'https://login.council.example/v2.0',
  clientId: 'casebook',
  clientSecret: 'hunter2',
  domains: ['council.example'],
}
const hospital = { ...council, id: 'hospital', issuer: 'https://login.hospital.example', domains: ['hospital.example'] }

const problemOf = (setting: unknown) => {
  const read = readProviders(typeof setting === 'string' ? setting : JSON.stringify(setting))
  return read.ok ? null : read.error
}

test('single sign-on is off by default', () => {
  expect(readProviders('')).toEqual({ ok: true, value: [] })
})

test('what is left out has the default of the standard', () => {
  expect(readProviders(JSON.stringify([council]))).toEqual({
    ok: true,
    value: [
      {
        id: 'council',
        label: 'Fictional Council',
        issuer: 'https://login.council.example/v2.0',
        clientId: 'casebook',
        clientSecret: 'hunter2',
        clientAuthentication: 'client_secret_basic',
        domains: ['council.example'],
        secondFactor: { amr: ['mfa'] },
        verifiedBy: 'email_verified',
        scopes: ['openid', 'email'],
        acrValues: [],
      },
    ],
  })
})

test('the secret may be in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-secret-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const clientSecretFile = join(folder, 'secret')
  writeFileSync(clientSecretFile, 'from a file\n')
  const { clientSecret: _, ...rest } = council
  const read = readProviders(JSON.stringify([{ ...rest, clientSecretFile }]))
  expect(read.ok && read.value[0]?.clientSecret).toBe('from a file')
  expect(problemOf([{ ...rest, clientSecretFile: join(folder, 'not-there') }])).toBe(
    'OIDC_PROVIDERS "council": the file of clientSecretFile cannot be read, or is empty.',
  )
})

test.each<[string, unknown, string]>([
  [
    'no JSON',
    'council',
    'OIDC_PROVIDERS must be a JSON list of organisations; it is not JSON. See docs/operations.md.',
  ],
  [
    'an issuer without encryption',
    [{ ...council, issuer: 'http://login.council.example' }],
    'OIDC_PROVIDERS entry 1, issuer must begin with https://.',
  ],
  [
    'no domain',
    [hospital, { ...council, domains: [] }],
    'OIDC_PROVIDERS entry 2, domains must name at least one domain.',
  ],
  [
    'a domain with an @',
    [{ ...council, domains: ['@council.example'] }],
    'OIDC_PROVIDERS entry 1, domains.0 must be written as after the @, in small letters.',
  ],
  [
    'no secret',
    [{ ...council, clientSecret: undefined }],
    'OIDC_PROVIDERS entry 1, clientSecret must be given, or clientSecretFile in its place.',
  ],
  [
    'no proof of a second factor',
    [{ ...council, secondFactor: {} }],
    'OIDC_PROVIDERS entry 1, secondFactor must name at least one claim.',
  ],
  [
    'a domain of two organisations',
    [council, { ...hospital, domains: ['hospital.example', 'council.example'] }],
    'OIDC_PROVIDERS gives council.example to two organisations: only one can vouch for an address.',
  ],
  ['a name of two organisations', [council, { ...hospital, id: 'council' }], 'OIDC_PROVIDERS names "council" twice.'],
  [
    'an issuer of two organisations',
    [council, { ...hospital, issuer: council.issuer }],
    'OIDC_PROVIDERS names the issuer https://login.council.example/v2.0 twice.',
  ],
])('%s is refused with the reason', (_, setting, problem) => {
  expect(problemOf(setting)).toBe(problem)
})

test('a word that is not known is told, and no secret ever', () => {
  const problem = problemOf([{ ...council, domain: 'council.example' }])
  expect(problem).toContain('entry 1')
  expect(problem).toContain('"domain"')
  expect(problem).not.toContain('hunter2')
})
