import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '#tests/support/test-database.ts'
import { enrol, setUpForm, tokenOf } from '#tests/support/visitor.ts'
import { addPartnership, clearAway, newInstallation, startProcess, visitorAt } from './casebook-process.ts'

afterAll(clearAway)

const linkIn = (said: string) => tokenOf(said.match(/http:\/\/localhost:\d+\/set-up#[\w-]{20,}/)?.[0] ?? '')

const second = {
  ...setUpForm,
  template: 'TWO_BOROUGHS' as const,
  partnershipName: 'Twin Boroughs Pretend Partnership',
  shortName: 'TBPP',
  referencePrefix: 'TBPP',
  name: 'Ivor Fabrication',
  email: 'ivor@twin.example',
}

test('from the command line to a second partnership, whose administrator sees its own name and nothing else', async () => {
  const installation = await newInstallation('embedded')
  const running = await startProcess(installation)
  const first = visitorAt(installation)
  await first.api.setUp.partnership({ ...setUpForm, token: tokenOf(await running.setUpLink()) })
  await enrol(first)

  // While it runs, and while it rests: the later link replaces the earlier one.
  const replaced = await addPartnership(installation)
  expect(replaced.code).toBe(0)
  await running.kill()
  const atRest = await addPartnership(installation)
  expect(atRest.code).toBe(0)

  const again = await startProcess(installation)
  const visitor = visitorAt(installation)
  // Nobody is sent to the set-up because a further partnership is invited.
  expect(await visitor.api.accounts.standing()).toMatchObject({ installation: 'LIVE', stage: 'SIGNED_OUT' })
  await expect(visitor.api.setUp.check({ token: linkIn(replaced.said) })).rejects.toMatchObject({ code: 'REFUSED' })
  const token = linkIn(atRest.said)
  expect(await visitor.api.setUp.check({ token })).toEqual({ isFirst: false })
  await visitor.api.setUp.partnership({ ...second, token })
  await enrol(visitor)

  expect((await visitor.api.accounts.standing()).me).toMatchObject({
    name: 'Ivor Fabrication',
    partnership: { name: 'Twin Boroughs Pretend Partnership', referencePrefix: 'TBPP' },
  })
  const directory = await visitor.api.directory.list()
  expect(directory.accounts.map((account) => account.name)).toEqual(['Ivor Fabrication'])
  expect(directory.agencies.map((agency) => agency.code)).toContain('HOUS_R')
  expect((await first.api.accounts.standing()).me?.partnership.name).toBe('Pretend Safeguarding Partnership')
  await again.kill()
}, 120_000)

test('in a demonstration, and over a database of another version, it refuses and says why', async () => {
  const database = await createTestDatabase()
  const installation = await newInstallation({ databaseUrl: database.ownerUrl })
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query('update auth.installation set demonstration = true')
  expect(await addPartnership(installation)).toEqual({
    code: 1,
    said: 'This is a demonstration, and stays one: no partnership works beside it. Start Casebook with another data folder.',
  })
  await owner.query("delete from casebook.kysely_migration where name = '0011-partnerships'")
  expect(await addPartnership(installation)).toEqual({
    code: 1,
    said: 'The database is of another version of Casebook. Start Casebook once, then try again.',
  })
  await owner.end()
  await database.drop()
})

test('without a database it makes none, and says so', async () => {
  const installation = await newInstallation('embedded')
  const missing = { ...installation, env: { ...installation.env, DATA_DIR: `${installation.env.DATA_DIR}/missing` } }
  expect(await addPartnership(missing)).toMatchObject({
    code: 1,
    said: expect.stringContaining('There is no database in'),
  })
})
