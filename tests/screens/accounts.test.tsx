import { cleanup, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { screensOverTheServer } from '#tests/support/render-app.tsx'

const screens = screensOverTheServer()

test('a signed-out visitor is sent to sign in, and a wrong password is told at its field', async () => {
  await screens.given.person()
  const { user } = await screens.renderApp('/cases', { as: null })
  await user.type(await screen.findByLabelText('E-mail address'), 'nobody@casebook.example')
  await user.type(screen.getByLabelText('Password'), 'not the right one at all')
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  expect(await screen.findByText('The e-mail address or the password is not right.')).toBeVisible()
  expect(screen.getByLabelText('E-mail address')).toHaveValue('nobody@casebook.example')
})

test('a person without a second factor is led to choose one, and sees no case', async () => {
  const half = await screens.given.person({ role: 'BM', agency: 'CSCP', secondFactor: false })
  await screens.renderApp('/cases', { as: half })
  expect(await screen.findByRole('heading', { level: 1, name: 'Choose your second step' })).toBeVisible()
})

test('the rail shows what a seat opens, and nothing else', async () => {
  const member = await screens.given.person({ role: 'MEMBER', agency: 'EDU' })
  await screens.renderApp('/', { as: member })
  expect(await screen.findByRole('link', { name: 'My referrals' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'People and seats' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Audit trail' })).toBeNull()
})

test('an administrator sees the seats with their vacancies', async () => {
  const admin = await screens.given.person({ role: 'ADMIN', agency: 'CSCP' })
  await screens.renderApp('/administration/people', { as: admin })
  expect((await screen.findAllByText('Vacant')).length).toBeGreaterThan(10)
})

test('where a browser has no passkeys, none is offered: not at the door, nor as the second step', async () => {
  await screens.renderApp('/sign-in', { as: null })
  expect(await screen.findByRole('button', { name: 'Continue' })).toBeVisible()
  expect(screen.queryByRole('button', { name: /passkey/ })).toBeNull()
  cleanup()
  const half = await screens.given.person({ role: 'BM', agency: 'CSCP', secondFactor: false })
  await screens.renderApp('/authenticator', { as: half })
  expect(await screen.findByLabelText('Your password, once more')).toBeVisible()
  expect(screen.queryByRole('radio')).toBeNull()
})

test('an organisation’s answer that fits no sign-in is told, with the ways on', async () => {
  const { user } = await screens.renderApp('/sign-in/sso/nobody?state=made-up&code=1234', { as: null })
  expect(await screen.findByRole('heading', { level: 1, name: 'You are not signed in' })).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('Casebook does not take the sign-in of this organisation')
  await user.click(screen.getByRole('link', { name: 'Other ways to sign in' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})

test('whoever has no password here is told who keeps it, and can add no passkey', async () => {
  const person = await screens.given.person({ role: 'BM', agency: 'CSCP' })
  await screens.renderApp('/account', { as: person })
  expect(await screen.findByText(/^Your organisation signs you in/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Add a passkey' })).toBeNull()
  expect(screen.queryByLabelText('Present password')).toBeNull()
})
