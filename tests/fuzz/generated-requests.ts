import { type AnyContractRouter, isContractProcedure } from '@orpc/contract'
import fc, { type Arbitrary } from 'fast-check'
import { z } from 'zod'
import { contract } from '#contract/router.ts'
import { referralForm } from '#domain/concerns/referral-form.ts'
import { questionsOf } from '#domain/forms/answers.ts'
import { personForm } from '#domain/people/person-form.ts'

export type GeneratedRequest = {
  readonly procedure: string
  readonly method: string
  /** With its query, as it stands in the address. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** Real ids and references of both partnerships, so that many requests come near to something. */
export type Known = { readonly ids: readonly string[]; readonly references: readonly string[] }

const oddText = fc.constantFrom(
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udc00x',
  '\u202eevil',
  '\ufeff',
  '👩‍👧‍👦',
  'ﷺ'.repeat(50),
  '%',
  '%25',
  '..',
  '../../etc/passwd',
  "'; drop table casebook.case_file; --",
  "' or '1'='1",
  '\\',
  '$1',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  '9'.repeat(40),
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  'x'.repeat(5000),
)
const text = fc.oneof(
  { weight: 3, arbitrary: oddText },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
)

const deep = (depth: number): unknown => {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { inner: value }
  return value
}
const oddValue: Arbitrary<unknown> = fc.oneof(
  text,
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, [], {}, [[]], [null], deep(30), deep(3000)),
  fc.dictionary(fc.oneof(text, fc.constantFrom('__proto__', 'length', 'then', 'toJSON')), text, { maxKeys: 3 }),
  fc.array(text, { maxLength: 3 }),
)

const questionIds = [...questionsOf(referralForm), ...questionsOf(personForm)].map(({ id }) => id)
const questionId = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...questionIds) }, { weight: 1, arbitrary: text })

type Schema = { readonly [key: string]: unknown }

/** Values of a JSON schema, near enough; every so often something else altogether. */
function valuesOf(schema: Schema, known: Known): Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: likely(schema, known) }, { weight: 1, arbitrary: oddValue })
}

function likely(schema: Schema, known: Known): Arbitrary<unknown> {
  const id = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known.ids) }, { weight: 1, arbitrary: fc.uuid() })
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  const options = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (options) return fc.oneof(...options.map((each) => valuesOf(each, known)))
  switch (schema.type) {
    case 'string':
      if (schema.format === 'uuid') return id
      if (schema.format === 'date')
        return fc.constantFrom('2026-06-01', '2019-02-28', '9999-12-31', '0000-01-01', '2026-13-01')
      return fc.oneof(text, fc.constantFrom(...known.references), id)
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: -2, max: 12 }), fc.double(), fc.maxSafeInteger())
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(valuesOf((schema.items ?? {}) as Schema, known), { maxLength: 4 })
    case 'object':
      return objects(schema, known)
    default:
      return oddValue
  }
}

function objects(schema: Schema, known: Known): Arbitrary<unknown> {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
  if (properties.length === 0) {
    const inner = typeof schema.additionalProperties === 'object' ? (schema.additionalProperties as Schema) : {}
    return fc.dictionary(questionId, valuesOf(inner, known), { maxKeys: 4 })
  }
  const required = (schema.required ?? []) as string[]
  return fc.record(Object.fromEntries(properties.map(([key, part]) => [key, valuesOf(part, known)])), {
    // Now and then a required one is missing, too.
    requiredKeys: required.filter((_, index) => index % 4 !== 3),
  })
}

type Procedure = { readonly procedure: string; readonly method: string; readonly path: string; readonly schema: Schema }

function proceduresOf(router: AnyContractRouter, name: readonly string[] = []): Procedure[] {
  if (!isContractProcedure(router)) {
    return Object.entries(router).flatMap(([key, part]) => proceduresOf(part as AnyContractRouter, [...name, key]))
  }
  const { route, inputSchema } = router['~orpc']
  const schema = inputSchema
    ? (z.toJSONSchema(inputSchema as unknown as z.ZodType, { unrepresentable: 'any', io: 'input' }) as Schema)
    : { type: 'object' }
  return [{ procedure: name.join('.'), method: route.method ?? 'POST', path: route.path ?? '/', schema }]
}

const wrongBodies = fc.constantFrom<readonly [string | undefined, string | undefined]>(
  ['application/json', '{"id":'],
  ['application/json', ''],
  ['application/json', 'null'],
  ['application/json', '[]'],
  ['application/json', '"text"'],
  ['application/json', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'],
  ['application/json', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['application/json', '\ufeff{}'],
  ['application/json; charset=utf-16', '{}'],
  ['text/plain', '{"id":"x"}'],
  ['text/event-stream', 'data: {}\n\n'],
  ['application/x-www-form-urlencoded', 'a[__proto__][b]=1&changes[x][base]=0&%E0%A4%A=1'],
  ['multipart/form-data', 'no boundary here'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a\0.pdf"\r\n\r\n%PDF-1.4\r\n--x--\r\n',
  ],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="__proto__[a]"\r\n\r\n1\r\n--x--'],
  ['application/octet-stream', '\u0001\u0002'],
  ['a wrong type', '{}'],
  [undefined, '{}'],
)

const oddQueries = fc.constantFrom(
  '?__proto__[polluted]=1',
  '?constructor[prototype][polluted]=1',
  '?q[]=a&q[]=b',
  '?q[q][q]=1',
  '?q=%E0%A4%A',
  '?q=%00',
  '?page=1e3&page=2',
  '?sort=received%3Bdrop&order=up',
  `?${'a=1&'.repeat(500)}`,
  '?=',
  '?&&&',
)

const encoded = (value: unknown) => encodeURIComponent(String(value).toWellFormed())

/** Requests for every procedure: mostly near what is asked for, some of them far from it. */
export function generatedRequests(known: Known): Arbitrary<GeneratedRequest> {
  const perProcedure = proceduresOf(contract).map(({ procedure, method, path, schema }) => {
    const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    const param = (name: string) =>
      fc.oneof(
        {
          weight: 8,
          arbitrary: fc.constantFrom(...(name === 'reference' ? known.references : known.ids)).map(encoded),
        },
        { weight: 1, arbitrary: text.map(encoded) },
        { weight: 1, arbitrary: fc.constantFrom('%E0%A4%A', '%00', '%', '..%2f..', '%ED%A0%80') },
      )
    const paramValues = fc.record(Object.fromEntries(params.map((name) => [name, param(name)])))
    const filled = paramValues.map((values) => path.replaceAll(/\{(\w+)\}/g, (_, name) => values[name] ?? ''))
    const input = valuesOf(schema, known).map((value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).filter(([key]) => !params.includes(key)))
        : value,
    )
    if (method === 'GET') {
      const asked = input.map((value) =>
        typeof value === 'object' && value !== null
          ? `?${Object.entries(value)
              .map(
                ([key, each]) => `${encoded(key)}=${encoded(typeof each === 'object' ? JSON.stringify(each) : each)}`,
              )
              .join('&')}`
          : `?${encoded(value)}`,
      )
      const query = fc.oneof({ weight: 8, arbitrary: asked }, { weight: 1, arbitrary: oddQueries })
      return fc.tuple(filled, query).map(
        ([address, asks]): GeneratedRequest => ({
          procedure,
          method,
          path: address + asks,
          headers: {},
          body: undefined,
        }),
      )
    }
    const right = input.map((value) => ['application/json', JSON.stringify(value)] as const)
    const sent = fc.oneof({ weight: 8, arbitrary: right }, { weight: 2, arbitrary: wrongBodies })
    return fc.tuple(filled, sent).map(
      ([address, [type, body]]): GeneratedRequest => ({
        procedure,
        method,
        path: address,
        headers: type === undefined ? {} : { 'content-type': type },
        body,
      }),
    )
  })
  return fc.oneof(...perProcedure)
}
