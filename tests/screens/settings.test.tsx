import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { screensOverTheServer } from '#tests/support/render-app.tsx'

const screens = screensOverTheServer()

const openAs = async (role: 'BM' | 'ADMIN' | 'COORD') => {
  const person = await screens.given.person({ role, agency: 'CSCP', name: `${role} Testperson` })
  const { user } = await screens.renderApp('/administration/settings', { as: person })
  return { person, user }
}
const save = () => screen.getByRole('button', { name: 'Save the settings' })

test('what cannot stand is told at each field, nothing typed is lost, and put right it is saved', async () => {
  const { person, user } = await openAs('BM')
  const triage = await screen.findByLabelText('Triage a referral within (working days)')
  const domains = screen.getByLabelText('E-mail domains that may refer without an account')
  await user.clear(triage)
  await user.type(triage, '0')
  await user.clear(domains)
  await user.type(domains, 'gov.uk{Enter}gmail.com')
  await user.click(save())
  expect(await screen.findByText('Enter a whole number from 1 to 20')).toBeVisible()
  expect(screen.getByText('Anybody can have an address at gmail.com, so it cannot be allowed')).toBeVisible()
  expect(triage).toHaveValue('0')
  expect(domains).toHaveValue('gov.uk\ngmail.com')
  expect((await person.api.partnership.settings()).settings.triage_days).toBe(5)

  await user.clear(triage)
  await user.type(triage, '7')
  await user.clear(domains)
  await user.type(domains, '@GOV.uk')
  await user.click(save())
  expect(await screen.findByText('The settings are saved.')).toBeVisible()
  expect((await person.api.partnership.settings()).settings).toMatchObject({
    triage_days: 7,
    referral_domains: ['gov.uk'],
  })
})

test('somebody else saved first: it is said what, one’s own stays, and the next save keeps both', async () => {
  const { user } = await openAs('ADMIN')
  const deferrals = await screen.findByLabelText('A concern may be deferred at most (times)')
  const other = await screens.given.person({ role: 'BM', agency: 'CSCP', name: 'Dana Testperson' })
  const { version, settings, urgentContact } = await other.api.partnership.settings()
  await other.api.partnership.saveSettings({ version, urgentContact, settings: { ...settings, review_days: 40 } })

  await user.clear(deferrals)
  await user.type(deferrals, '3')
  await user.click(save())
  expect(await screen.findByText(/^Dana Testperson saved other settings at/)).toBeVisible()
  expect(screen.getByText('A learning review is due after: now 40 working days')).toBeVisible()
  expect(deferrals).toHaveValue('3')
  await user.click(save())
  expect(await screen.findByText('The settings are saved.')).toBeVisible()
  expect((await other.api.partnership.settings()).settings).toMatchObject({ review_days: 40, most_deferrals: 3 })
})

test('a coordinator is told that this part is not for them', async () => {
  await openAs('COORD')
  expect(await screen.findByRole('heading', { name: 'This part is not open to your role' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Settings' })).toBeNull()
})
