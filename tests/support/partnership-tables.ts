import type { Client } from 'pg'

type Column = {
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  /** The database makes it: it is never written. */
  readonly isMade: boolean
  readonly mayUpdate: boolean
}
export type PartnershipTable = { readonly name: string; readonly key: string; readonly columns: readonly Column[] }

/** Every table and view that belongs to partnerships, as the database's own catalogue has them: those of tomorrow too. */
export async function partnershipTables(owner: Client): Promise<PartnershipTable[]> {
  const { rows } = await owner.query<PartnershipTable>(`
    select c.relname as name, case c.relname when 'partnership' then 'id' else 'partnership_id' end as key,
      (select json_agg(json_build_object(
          'name', a.attname, 'type', format_type(a.atttypid, null), 'isRequired', a.attnotnull,
          'isMade', a.attgenerated <> '' or a.attidentity <> '',
          'mayUpdate', has_column_privilege('casebook_app', c.oid, a.attname, 'UPDATE')) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'casebook' and c.relkind in ('r', 'p', 'v', 'm')
      and (c.relname = 'partnership'
        or exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership_id'))
    order by 1`)
  return rows
}

let count = 1000
/** A number that no row has yet. */
const next = () => ++count

const plain: Readonly<Record<string, () => unknown>> = {
  uuid: () => crypto.randomUUID(),
  text: () => `planted ${crypto.randomUUID()}`,
  integer: next,
  bigint: next,
  numeric: next,
  boolean: () => false,
  date: () => Temporal.PlainDate.from('2050-01-01').add({ days: next() }).toString(),
  'timestamp with time zone': () => '2026-06-03T09:00:00Z',
  jsonb: () => '{}',
  bytea: () => Buffer.from('planted'),
  xid8: () => '1',
  'text[]': () => [],
  'uuid[]': () => [],
}

/** Writes a row into a table whatever its checks say, for what no procedure of a test has filled. Superuser only. */
export async function plantRow(
  superuser: Client,
  { name, key, columns }: PartnershipTable,
  partnershipId: string,
  everyId?: string,
) {
  const values = new Map<string, unknown>([[key, partnershipId]])
  for (const column of columns) {
    if (column.isMade || column.name === key) continue
    const isId = column.type === 'uuid' && everyId !== undefined
    if (!isId && !column.isRequired) continue
    const make = plain[column.type]
    if (!make) throw new Error(`${name}.${column.name} is a ${column.type}: say here how to make one`)
    values.set(column.name, isId ? everyId : make())
  }
  const names = [...values.keys()].map((each) => `"${each}"`).join(', ')
  const places = [...values].map((_, index) => `$${index + 1}`).join(', ')
  await superuser.query(`insert into casebook."${name}" (${names}) values (${places})`, [...values.values()])
}

/** Foreign keys, triggers and checks out of the way, so that any row can be planted. For a database that is thrown away. */
export async function letAnythingIn(superuser: Client) {
  await superuser.query("set session_replication_role = 'replica'")
  const { rows } = await superuser.query<{ table: string; name: string }>(`
    select c.conrelid::regclass::text as table, c.conname as name from pg_constraint c
    join pg_namespace n on n.oid = c.connamespace where n.nspname = 'casebook' and c.contype = 'c'`)
  for (const { table, name } of rows) await superuser.query(`alter table ${table} drop constraint "${name}"`)
}

/** A fingerprint of each table's rows of one partnership, down to who wrote them last: equal means untouched. */
export async function fingerprints(superuser: Client, tables: readonly PartnershipTable[], partnershipId: string) {
  const found: Record<string, string> = {}
  for (const { name, key } of tables) {
    const { rows } = await superuser.query<{ mark: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text || t.xmin::text, '|' order by t::text)), '') as mark
       from casebook."${name}" t where ${key} = $1`,
      [partnershipId],
    )
    found[name] = rows[0]?.mark ?? ''
  }
  return found
}

/** A row as it would be if every id in it were this one. */
export const withOwnIds = (row: object, columns: PartnershipTable['columns'], id: string, key: string) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const isId = columns.find((column) => column.name === name)?.type === 'uuid'
      return [name, isId && name !== key ? id : value]
    }),
  )

/** Every id that stands in a row of the one partnership, and in none of the other. */
export async function idsOfOne(superuser: Client, tables: readonly PartnershipTable[], one: string, other: string) {
  const idsIn = async (partnershipId: string) => {
    const found = new Set<string>()
    for (const { name, key } of tables) {
      const { rows } = await superuser.query(
        `select to_jsonb(t)::text as row from casebook."${name}" t where ${key} = $1`,
        [partnershipId],
      )
      for (const { row } of rows) for (const [id] of String(row).matchAll(uuid)) found.add(id)
    }
    return found
  }
  const otherIds = await idsIn(other)
  return [...(await idsIn(one))].filter((id) => !otherIds.has(id))
}
const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Something to give a function that asks for this type; where it asks for an id, this one. */
export function valueFor(type: string, id: string) {
  if (type === 'uuid') return id
  if (type === 'uuid[]') return [id]
  if (type === 'text[]') return ['listed', 'referrer']
  if (type === 'date') return '2026-06-03'
  if (type.startsWith('timestamp')) return '2026-06-03T09:00:00Z'
  return type === 'integer' ? 10 : 'guessed'
}
