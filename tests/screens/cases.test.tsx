import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { screensOverTheServer } from '#tests/support/render-app.tsx'

const screens = screensOverTheServer()

test('the business manager finds a received case in the register, by what its title says', async () => {
  const referrer = await screens.given.person({ role: 'REFERRER', agency: 'SCHOOL' })
  const { reference } = await screens.given.receivedReferral(referrer)
  const manager = await screens.given.person({ role: 'BM', agency: 'CSCP', in: referrer.partnership })
  const { user } = await screens.renderApp('/cases', { as: manager })
  const table = await screen.findByRole('table', { name: /Case register/ })
  expect(within(table).getByRole('link', { name: new RegExp(reference) })).toBeVisible()

  await screens.renderApp('/cases?q=nothing-like-this', { as: manager })
  expect(await screen.findByText(/Nothing matches|No case matches/)).toBeVisible()
  expect(user).toBeDefined()
})

test('a name is shown only when somebody asks, and the asking is in the history', async () => {
  const referrer = await screens.given.person({ role: 'REFERRER', agency: 'SCHOOL' })
  const received = await screens.given.receivedReferral(referrer)
  const manager = await screens.given.person({ role: 'BM', agency: 'CSCP', in: referrer.partnership })
  const [, child] = await manager.api.cases
    .revealNames({ reference: received.reference })
    .then((people) => ['', people.find(({ id }) => id === received.childId)?.name ?? ''] as const)
  const { user } = await screens.renderApp(`/cases/${received.reference}?tab=people`, { as: manager })
  await screen.findByRole('heading', { name: /Child 1/ })
  expect(screen.queryByText(new RegExp(child))).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Show real names' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent(/history/)
  await user.click(within(dialog).getByRole('button', { name: /Show/ }))
  expect((await screen.findAllByText(new RegExp(child)))[0]).toBeVisible()
})

test('a case of somebody else is not found, in the same words as one that never was', async () => {
  const referrer = await screens.given.person({ role: 'REFERRER', agency: 'SCHOOL' })
  const { reference } = await screens.given.receivedReferral(referrer)
  const stranger = await screens.given.person({ role: 'MEMBER', agency: 'MPS', in: referrer.partnership })
  await screens.renderApp(`/cases/${reference}`, { as: stranger })
  const said = (await screen.findByRole('heading', { level: 1 })).textContent
  await screens.renderApp('/cases/TEST-2020-999', { as: stranger })
  expect((await screen.findAllByRole('heading', { level: 1 })).at(-1)?.textContent).toBe(said)
})

test('an empty register says what comes next', async () => {
  const empty = await screens.given.partnership('EMPTY')
  const manager = await screens.given.person({ role: 'BM', agency: 'CSCP', in: empty })
  await screens.renderApp('/cases', { as: manager })
  expect(await screen.findByText(/No cases? /i)).toBeVisible()
})

test('a case in which a child was seriously harmed says so first, with the council’s five days', async () => {
  const referrer = await screens.given.person({ role: 'REFERRER', agency: 'SCHOOL' })
  const { reference } = await screens.given.receivedReferral(referrer, { threshold_seriously_harmed: 'yes' })
  const manager = await screens.given.person({ role: 'BM', agency: 'CSCP', in: referrer.partnership })
  await screens.renderApp(`/cases/${reference}`, { as: manager })
  expect(await screen.findByText('The referrer answered that a child was seriously harmed')).toBeVisible()
  expect(screen.getByText(/within 5 working days/)).toBeVisible()
})
