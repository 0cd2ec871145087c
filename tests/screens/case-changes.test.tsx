import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { screensOverTheServer } from '#tests/support/render-app.tsx'

const screens = screensOverTheServer()

async function givenPeople() {
  const { given } = screens
  const referrer = await given.person({ role: 'REFERRER', agency: 'SCHOOL' })
  const manager = await given.person({ role: 'BM', agency: 'CSCP', in: referrer.partnership })
  const coordinator = await given.person({ role: 'COORD', agency: 'CSCP', in: referrer.partnership })
  return { referrer, manager, coordinator, received: () => given.receivedReferral(referrer) }
}

test('only the business manager manages a case, and each change says when it is right, or why not now', async () => {
  const { manager, coordinator, received } = await givenPeople()
  const { reference } = await received()
  await screens.renderApp(`/cases/${reference}`, { as: coordinator })
  expect(await screen.findByRole('heading', { level: 1 })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Manage case' })).toBeNull()
  await screens.renderApp(`/cases/${reference}/manage`, { as: coordinator })
  expect(await screen.findByRole('heading', { name: 'This part is not open to your role' })).toBeVisible()

  const { user } = await screens.renderApp(`/cases/${reference}`, { as: manager })
  await user.click(await screen.findByRole('link', { name: 'Manage case' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Manage case' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Withdraw this case' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Reopen this case' })).toBeNull()
  expect(screen.getByText(/Only what is over can be reopened/)).toBeVisible()
})

test('withdrawing says what will happen, asks why, and the case tells it', async () => {
  const { manager, received } = await givenPeople()
  const { reference } = await received()
  const { user } = await screens.renderApp(`/cases/${reference}/manage?change=withdraw`, { as: manager })
  expect(await screen.findByText(/nobody is asked for a view on it any more/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Withdraw this case' }))
  expect(await screen.findByText('Say why')).toBeVisible()
  await user.type(screen.getByLabelText('Why is it withdrawn?'), 'Sent to us by mistake.')
  await user.click(screen.getByRole('button', { name: 'Withdraw this case' }))
  expect(await screen.findByText(/^Withdrawn on/)).toBeVisible()
  expect(screen.getByText('Sent to us by mistake.')).toBeVisible()
})

test('a reopened case waits for triage again', async () => {
  const { manager, received } = await givenPeople()
  const { reference } = await received()
  await manager.api.caseChanges.withdraw({ reference, reason: 'Sent to us by mistake.' })
  const { user } = await screens.renderApp(`/cases/${reference}/manage?change=reopen`, { as: manager })
  await user.type(await screen.findByLabelText('Why is it reopened?'), 'It was not a mistake.')
  await user.click(screen.getByRole('button', { name: 'Reopen this case' }))
  expect(await screen.findByText('Received', { selector: 'span' })).toBeVisible()
})

test('of two referrals of one incident, the second leads to the first, which reads both', async () => {
  const { manager, received } = await givenPeople()
  const [first, second] = [await received(), await received()]
  const { user } = await screens.renderApp(`/cases/${second.reference}/manage?change=merge`, { as: manager })
  const other = await screen.findByLabelText('Reference of the other case')
  await user.type(other, second.reference)
  await user.type(screen.getByLabelText('Why do they belong together?'), 'Both tell of the same afternoon.')
  await user.click(screen.getByRole('button', { name: 'Join the cases' }))
  expect(await screen.findByText('A case cannot be joined with itself.')).toBeVisible()
  expect(other).toHaveValue(second.reference)
  await user.clear(other)
  await user.type(other, first.reference.toLowerCase())
  expect(await screen.findByText(new RegExp(`^${first.reference}: `))).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Join the cases' }))
  expect(await screen.findByText(new RegExp(`^${second.reference} was joined with this case on`))).toBeVisible()
  expect(screen.getByText(new RegExp(`^Also referred as ${second.reference}`))).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Read that referral' }))
  const choice = await screen.findByRole('navigation', { name: 'Referrals of this incident' })
  expect(within(choice).getByRole('link', { current: 'page' })).toHaveTextContent(second.reference)
})

test('an old reference leads to the case it was joined with, and back to itself when asked for', async () => {
  const { manager, received } = await givenPeople()
  const [first, second] = [await received(), await received()]
  const reason = 'Both tell of the same afternoon.'
  await manager.api.caseChanges.merge({ reference: second.reference, into: first.reference, reason })
  const { user, router } = await screens.renderApp(`/cases/${second.reference}`, { as: manager })
  await user.click(await screen.findByRole('link', { name: `Open ${second.reference} itself` }))
  expect(await screen.findByText(new RegExp(`^This case was joined with ${first.reference}`))).toBeVisible()
  expect(router.state.location.pathname).toBe(`/cases/${second.reference}`)
})

test('splitting needs a child the new case is about, and opens the new case', async () => {
  const { manager, received } = await givenPeople()
  const { reference } = await received()
  const { user } = await screens.renderApp(`/cases/${reference}/manage?change=split`, { as: manager })
  await user.type(await screen.findByLabelText('Why is it split?'), 'Two afternoons, two families.')
  await user.click(screen.getByRole('button', { name: 'Split the case' }))
  expect(await screen.findByText('Choose who goes along')).toBeVisible()
  await user.click(screen.getByRole('checkbox', { name: /^Mother/ }))
  await user.click(screen.getByRole('button', { name: 'Split the case' }))
  expect(await screen.findByText('Choose at least one child that the new case is about')).toBeVisible()
  await user.click(screen.getByRole('checkbox', { name: /^Child 1/ }))
  await user.click(screen.getByRole('button', { name: 'Split the case' }))
  expect(await screen.findByText('Belongs together with')).toBeVisible()
  expect(screen.getByText(/^Split from/)).toHaveTextContent(reference)
})

test('linked cases show each other until the link is taken away', async () => {
  const { manager, received } = await givenPeople()
  const [one, two] = [await received(), await received()]
  const { user } = await screens.renderApp(`/cases/${one.reference}/manage?change=link`, { as: manager })
  await user.type(await screen.findByLabelText('Reference of the other case'), two.reference)
  await user.type(screen.getByLabelText('What links them?'), 'The same family.')
  await user.click(screen.getByRole('button', { name: 'Link the cases' }))
  expect(await screen.findByText(/^Linked/)).toHaveTextContent(two.reference)
  await user.click(screen.getByRole('link', { name: 'Manage case' }))
  await user.click(await screen.findByRole('button', { name: `Take the link with ${two.reference} away` }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('Why?'), 'Another family.')
  await user.click(within(dialog).getByRole('button', { name: 'Take the link away' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Manage case' })).toBeVisible()
  expect(screen.queryByRole('heading', { name: 'Linked cases' })).toBeNull()
})
