import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { screensOverTheServer } from '#tests/support/render-app.tsx'

/** What was copied last. */
const copiedText = async () => (await (await navigator.clipboard.read())[0]?.getType('text/plain'))?.text()
const screens = screensOverTheServer()

const invite = async (prefix: string) => {
  const manager = await screens.given.person({ role: 'BM', in: await screens.given.partnership(prefix) })
  const { seats } = await manager.api.directory.list()
  const facts = { name: 'Newa Inventley', email: 'newa@council.example', from: '2020-01-01' }
  const { link } = await manager.api.directory.invite({ ...facts, seatId: seats[0]?.id ?? '' })
  return { manager, link }
}

test('without a mail server the Business Manager is told so, and copies the link of a kept message', async () => {
  const { manager, link } = await invite('KEPT')
  const { user } = await screens.renderApp('/administration/messages', { as: manager })
  expect(await screen.findByText(/No mail server is set: messages are kept here/)).toBeVisible()
  const row = screen.getByRole('row', { name: /Join the casebook of your partnership/ })
  expect(within(row).getByText('newa@council.example')).toBeVisible()
  expect(within(row).getByText('Kept here')).toBeVisible()
  const name = 'Copy the link of “Join the casebook of your partnership” to newa@council.example'
  await user.click(within(row).getByRole('button', { name }))
  expect(await within(row).findByText('Copied')).toBeVisible()
  expect(await copiedText()).toBe(link)
  expect(within(row).queryByRole('button', { name: /^Send/ })).toBeNull()
})

test('narrowed to what was not sent, an empty list leads back to all of it', async () => {
  const { manager } = await invite('SHOWN')
  const { user, router } = await screens.renderApp('/administration/messages', { as: manager })
  await user.selectOptions(await screen.findByLabelText('Show'), 'Not sent')
  expect(await screen.findByText('No message stands like this')).toBeVisible()
  expect(router.state.location.search).toEqual({ status: 'FAILED' })
  await user.click(screen.getByRole('link', { name: 'Show all messages' }))
  expect(await screen.findByText('newa@council.example')).toBeVisible()
})

test('a partnership that has written nothing says what would be here', async () => {
  const admin = await screens.given.person({ role: 'ADMIN', in: await screens.given.partnership('NEW') })
  await screens.renderApp('/administration/messages', { as: admin })
  expect(await screen.findByText('Nothing has been written yet')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Invite a person' })).toBeVisible()
})

test('a member is told that messages are not for them', async () => {
  const member = await screens.given.person({ role: 'MEMBER' })
  await screens.renderApp('/administration/messages', { as: member })
  expect(await screen.findByRole('heading', { name: 'This part is not open to your role' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Messages' })).toBeNull()
})

test('a coordinator sees on the case whom the Business Manager’s e-mail went to, and no link', async () => {
  const referrer = await screens.given.person({ role: 'REFERRER' })
  const manager = await screens.given.person({ role: 'BM', name: 'Dana Pretendley' })
  const { reference } = await screens.given.receivedReferral(referrer)
  const coordinator = await screens.given.person({ role: 'COORD' })
  await screens.renderApp(`/cases/${reference}/messages`, { as: coordinator })
  const row = await screen.findByRole('row', { name: /Triage a new referral.*Dana Pretendley/ })
  expect(within(row).getByText(manager.email)).toBeVisible()
  expect(within(row).getByText('Kept here')).toBeVisible()
  expect(within(row).queryByRole('button')).toBeNull()
})
