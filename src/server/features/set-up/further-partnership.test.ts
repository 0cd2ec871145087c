import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { enrol, goodPassword, openVisitor, setUp, setUpForm, tokenOf } from '#tests/support/visitor.ts'
import { offerFurtherPartnership, offerSetUp } from './set-up-link.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp({ identity: 'real', now: Temporal.Now.instant().toString() })
})
afterEach(() => app.close())

const newLink = async () => {
  const offer = await offerFurtherPartnership(app.db, app.deps.publicUrl, app.clock.now())
  return tokenOf(offer?.link ?? '')
}
const second = {
  ...setUpForm,
  template: 'TWO_BOROUGHS' as const,
  partnershipName: 'Twin Boroughs Pretend Partnership',
  shortName: 'TBPP',
  referencePrefix: 'TBPP',
  name: 'Ivor Fabrication',
  email: 'ivor@twin.example',
}
const partnershipCount = async () =>
  (await app.superuser.selectFrom('casebook.partnership').select('id').execute()).length

test('a further partnership begins with its template', async () => {
  await setUp(app)
  const visitor = openVisitor(app)
  await visitor.api.setUp.partnership({ ...second, token: await newLink() })
  await enrol(visitor)
  const { agencies, seats } = await visitor.api.directory.list()
  const codes = agencies.map((agency) => agency.code)
  expect(codes).toContain('KINGSTON_HOSP')
  expect(codes).not.toContain('CSCP')
  expect(seats.find((seat) => seat.role === 'ADMIN')?.holders.map((holder) => holder.name)).toEqual([
    'Ivor Fabrication',
  ])
  expect(await partnershipCount()).toBe(2)
})

test('a prefix that is taken is told at its field, and the link still works with another', async () => {
  await setUp(app)
  const token = await newLink()
  const visitor = openVisitor(app)
  const taken = visitor.api.setUp.partnership({ ...second, referencePrefix: 'psp', token })
  await expect(taken).rejects.toMatchObject({
    code: 'INVALID',
    data: {
      issues: [
        {
          path: ['referencePrefix'],
          message: 'Another partnership here uses this prefix already. Choose a different one.',
        },
      ],
    },
  })
  await visitor.api.setUp.partnership({ ...second, token })
  expect(app.problems).toEqual([])
})

test('somebody of another partnership cannot be its administrator, and keeps password and second factor', async () => {
  const { visitor: first } = await setUp(app)
  const token = await newLink()
  const visitor = openVisitor(app)
  const takeover = { ...second, email: setUpForm.email.toUpperCase(), password: 'a wholly different phrase', token }
  await expect(visitor.api.setUp.partnership(takeover)).rejects.toMatchObject({
    code: 'INVALID',
    data: {
      issues: [
        {
          path: ['email'],
          message: 'This e-mail address already signs in to another partnership. Use a different one.',
        },
      ],
    },
  })
  expect(await first.api.accounts.standing()).toMatchObject({ stage: 'SIGNED_IN' })
  const again = openVisitor(app)
  expect(await again.api.accounts.signIn({ email: setUpForm.email, password: goodPassword })).toEqual({ next: 'CODE' })
  expect(await partnershipCount()).toBe(1)
})

test('the link works once, for seven days, and never for a demonstration', async () => {
  await setUp(app)
  const token = await newLink()
  const visitor = openVisitor(app)
  await expect(visitor.api.setUp.demonstration({ token })).rejects.toMatchObject({ code: 'REFUSED' })
  app.clock.pass({ hours: 24 * 7 - 1 })
  expect(await visitor.api.setUp.check({ token })).toEqual({ isFirst: false })
  app.clock.pass({ hours: 1 })
  const late = visitor.api.setUp.partnership({ ...second, token })
  await expect(late).rejects.toMatchObject({
    code: 'REFUSED',
    data: {
      reason: 'This set-up link has been used, replaced or has run out. Whoever runs the server can make a new one.',
    },
  })
  const fresh = await newLink()
  await visitor.api.setUp.partnership({ ...second, token: fresh })
  await expect(openVisitor(app).api.setUp.check({ token: fresh })).rejects.toMatchObject({ code: 'REFUSED' })
})

test('a restart leaves the link as it is, and while it waits people sign in as ever', async () => {
  await setUp(app)
  const token = await newLink()
  expect(await offerSetUp(app.db, app.deps.publicUrl)).toBe(null)
  const visitor = openVisitor(app)
  expect(await visitor.api.setUp.check({ token })).toEqual({ isFirst: false })
  expect(await visitor.api.accounts.standing()).toMatchObject({ installation: 'LIVE' })
})

test('a demonstration gets no further partnership', async () => {
  await app.superuser.updateTable('auth.installation').set({ demonstration: true }).execute()
  expect(await offerFurtherPartnership(app.db, app.deps.publicUrl, app.clock.now())).toBe(null)
})
