import { Client } from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { clearAway, newInstallation, startProcess, visitorAt } from './casebook-process.ts'

afterAll(clearAway)

test('three processes that start together on one empty database bring it up to date once, and all serve it', async () => {
  const { adminUrl, templateUrl } = inject('testCluster')
  const name = `together_${Date.now()}`
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`create database ${name} owner casebook`)
  const databaseUrl = Object.assign(new URL(templateUrl), { pathname: name }).href
  const installations = await Promise.all([1, 2, 3].map(() => newInstallation({ databaseUrl })))
  const servers = await Promise.all(installations.map(startProcess))
  for (const installation of installations) {
    expect(await visitorAt(installation).api.accounts.standing()).toMatchObject({ installation: 'EMPTY' })
  }
  const owner = new Client({ connectionString: databaseUrl })
  await owner.connect()
  const { rows } = await owner.query('select name from casebook.kysely_migration order by name')
  const names = rows.map((row) => row.name)
  expect(names[0]).toBe('0001-accounts')
  expect(new Set(names).size).toBe(names.length)
  await owner.end()
  await Promise.all(servers.map(({ kill }) => kill()))
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
}, 60_000)
