import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { formatDate, formatLongDate } from '#domain/time/dates.ts'
import type { Person } from '#tests/support/given.ts'
import { screensOverTheServer } from '#tests/support/render-app.tsx'

const screens = screensOverTheServer()
const today = Temporal.Now.plainDateISO('Europe/London').toString()
let clerk: Person
let scrutineer: Person
let notifier: Person

beforeAll(async () => {
  clerk = await screens.given.person({ role: 'CLERK', agency: 'CSCP', name: 'Clem Clerk' })
  const home = { in: clerk.partnership }
  scrutineer = await screens.given.person({ role: 'SCRUT', agency: 'SCRUT', name: 'Sky Scrutineer', ...home })
  notifier = await screens.given.person({ role: 'LA_NOTIFIER', agency: 'CSC', name: 'Hedda Ofsafeguarding', ...home })
})

test('a child’s death is recorded in one dialog, and stands on its page with the limit running', async () => {
  const { user, router } = await screens.renderApp('/child-deaths', { as: clerk })
  expect(await screen.findByText('No child’s death is recorded')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Record a child’s death' }))
  const dialog = await screen.findByRole('dialog', { name: 'Record a child’s death' })
  const record = () => user.click(within(dialog).getByRole('button', { name: 'Record the death' }))
  await record()
  expect(await within(dialog).findByText('Enter the day the child died')).toBeVisible()
  await user.type(within(dialog).getByLabelText('When did the child die?'), formatDate(today))
  await record()
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/cases\/[^/]+\/death$/))
  expect(await screen.findByRole('region', { name: 'Death of Child 1' })).toHaveTextContent(
    `Died on ${formatLongDate(today)}. Recorded by Clem Clerk.`,
  )
  expect(screen.getByText('Notify the Child Death Overview Panel')).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Correct the day of the death' }))
  const correcting = await screen.findByRole('dialog', { name: 'Correct the day of the death' })
  const before = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString()
  const field = within(correcting).getByLabelText('When did the child die?')
  await user.clear(field)
  await user.type(field, formatDate(before))
  await user.type(within(correcting).getByLabelText('Why is it corrected?'), 'It was before midnight.')
  await user.click(within(correcting).getByRole('button', { name: 'Correct' }))
  const region = await screen.findByRole('region', { name: 'Death of Child 1' })
  await waitFor(() => expect(region).toHaveTextContent(`Died on ${formatLongDate(before)}. Recorded by Clem Clerk.`))
  expect(screen.getByText(/^Corrected by Clem Clerk, .*: It was before midnight\.$/)).toBeVisible()
  await router.navigate({ to: '/child-deaths' })
  const row = await screen.findByRole('row', { name: /Child 1/ })
  expect(within(row).getByText('Notify the Child Death Overview Panel')).toBeVisible()
})

test('a death is recorded in a case that is there, from its incident; the next one waits to be asked for', async () => {
  const { api } = notifier
  const known = { awareOn: today, awareTime: '', toldBy: 'The ward told the duty team', where: 'At home' }
  const { reference } = await api.incidents.start({ id: crypto.randomUUID(), ...known })
  for (const personId of [crypto.randomUUID(), crypto.randomUUID()]) {
    await api.incidents.addPerson({ reference, personId })
    const changes = { role_in_case: { base: 0, value: ['subject_child'] } }
    await api.incidents.savePerson({ reference, personId, changes })
  }
  const { user } = await screens.renderApp(`/cases/${reference}/incident`, { as: notifier })
  const parts = await screen.findByRole('navigation', { name: 'Parts of this case' })
  expect(within(parts).queryByRole('link', { name: 'Child death' })).toBeNull()
  await user.click(await screen.findByRole('link', { name: 'Record a death' }))
  expect(await screen.findByText('No death is recorded in this case.')).toBeVisible()
  await user.selectOptions(screen.getByLabelText('Who died?'), 'Child 1')
  await user.type(screen.getByLabelText('On which day?'), formatDate(today))
  await user.click(screen.getByRole('button', { name: 'Record the death' }))
  expect(await screen.findByRole('region', { name: 'Death of Child 1' })).toBeVisible()
  expect(screen.queryByLabelText('On which day?')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Record another death' }))
  expect(screen.getByLabelText('On which day?')).toHaveValue('')
  expect(within(screen.getByLabelText('Who died?')).queryByRole('option', { name: 'Child 1' })).toBeNull()
})

test('whoever only reads sees what is filled in, and nothing to fill in', async () => {
  const { reference } = await clerk.api.childDeaths.start({
    id: crypto.randomUUID(),
    diedOn: today,
    forenames: '',
    surname: '',
  })
  const [death] = (await clerk.api.childDeaths.get({ reference })).deaths
  await screens.renderApp(`/cases/${reference}/death`, { as: scrutineer })
  expect(await screen.findByText('Nothing is filled in yet.')).toBeVisible()
  cleanup()
  const changes = { coroner_area: { base: 0, value: 'South London' } }
  await clerk.api.childDeaths.save({ reference, deathId: death?.id ?? '', changes })
  await screens.renderApp(`/cases/${reference}/death`, { as: scrutineer })
  expect(await screen.findByText('South London')).toBeVisible()
  expect(screen.queryByRole('textbox', { name: 'Which coroner' })).toBeNull()
  expect(screen.queryByRole('button', { name: /Record/ })).toBeNull()
})
