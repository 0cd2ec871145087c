import { screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { screensOverTheServer } from '#tests/support/render-app.tsx'

const screens = screensOverTheServer()

/** A referral that has just come in, and those who triage. */
async function received() {
  const { given } = screens
  const referrer = await given.person({ role: 'REFERRER', agency: 'SCHOOL', name: 'Wren Parable' })
  const manager = await given.person({ role: 'BM', agency: 'CSCP', name: 'Maud Manager' })
  const coordinator = await given.person({ role: 'COORD', agency: 'CSCP', name: 'Cora Coordinator' })
  const { reference } = await given.receivedReferral(referrer)
  return { manager, coordinator, reference }
}
let concern: Awaited<ReturnType<typeof received>>
beforeAll(async () => {
  concern = await received()
})

test('a new referral stands in the queue, and is acknowledged', async () => {
  const { manager, reference } = concern
  const { user } = await screens.renderApp('/triage', { as: manager })
  expect(await screen.findByRole('link', { name: new RegExp(reference) })).toBeVisible()
  await user.click(screen.getByRole('link', { name: new RegExp(reference) }))
  await user.click(await screen.findByRole('button', { name: 'Acknowledge' }))
  await waitFor(async () => expect((await manager.api.triage.get({ reference })).acknowledged?.by).toBe('Maud Manager'))
})

test('a coordinator prepares the record and is told that the manager decides', async () => {
  const { coordinator, reference } = await received()
  await screens.renderApp(`/cases/${reference}/triage`, { as: coordinator })
  expect(await screen.findByRole('heading', { name: 'Outcome' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Close with advice' })).toBeNull()
})
