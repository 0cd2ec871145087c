import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { screensOverTheServer } from '#tests/support/render-app.tsx'

const screens = screensOverTheServer()

test('what is written is saved, and is there on the next visit', async () => {
  const member = await screens.given.person({ role: 'MEMBER', agency: 'EDU' })
  const draft = await screens.given.draft(member)
  const { user } = await screens.renderApp(`/concerns/${draft.concernId}/why-it-matters`, { as: member })
  const worked = await screen.findByRole('textbox', { name: /What worked well/ })
  await user.type(worked, 'The school rang twice.')
  await user.tab()
  expect(await screen.findByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  const { answers } = await member.api.concerns.get({ concernId: draft.concernId })
  expect(answers.what_worked).toMatchObject({ value: 'The school rang twice.', rev: 1 })
})

test('a child who is not safe: 999 and the hub of the partnership come first', async () => {
  const member = await screens.given.person({ role: 'MEMBER', agency: 'EDU' })
  const draft = await screens.given.draft(member)
  const { user } = await screens.renderApp(`/concerns/${draft.concernId}/safety`, { as: member })
  await user.click(await screen.findByRole('radio', { name: 'No' }))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Call 999')
  expect(alert).toHaveTextContent('MASH')
  expect(await screen.findByRole('textbox', { name: /What have you done/ })).toBeVisible()
})

test('an unfinished referral is not sent: every gap is told, with the way to its field', async () => {
  const member = await screens.given.person({ role: 'MEMBER', agency: 'EDU' })
  const draft = await screens.given.draft(member)
  const { user, router } = await screens.renderApp(`/concerns/${draft.concernId}/check`, { as: member })
  await user.click(await screen.findByRole('button', { name: 'Send the referral' }))
  const summary = await screen.findByRole('alert')
  expect(summary).toHaveFocus()
  await user.click(within(summary).getByRole('link', { name: 'Add at least one child' }))
  await waitFor(() => expect(router.state.location.pathname).toBe(`/concerns/${draft.concernId}/children-and-family`))
  expect((await member.api.concerns.get({ concernId: draft.concernId })).status).toBe('DRAFT')
})

test('a finished referral is sent and confirmed with its reference', async () => {
  const member = await screens.given.person({ role: 'REFERRER', agency: 'EDU' })
  const draft = await screens.given.finishedDraft(member)
  const { user } = await screens.renderApp(`/concerns/${draft.concernId}/check`, { as: member })
  await user.click(await screen.findByRole('button', { name: 'Send the referral' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Referral sent' })).toBeVisible()
  expect(screen.getByText(/Your reference is/)).toHaveTextContent(/TEST-\d{4}-\d{3}/)
})

test('without a network the page says so and keeps the words; then it saves them', async () => {
  const member = await screens.given.person({ role: 'MEMBER', agency: 'EDU' })
  const draft = await screens.given.draft(member)
  const { user } = await screens.renderApp(`/concerns/${draft.concernId}/why-it-matters`, { as: member })
  const worked = await screen.findByRole('textbox', { name: /What worked well/ })
  screens.net.cut()
  await user.type(worked, 'Kept on the page.')
  await user.tab()
  expect(await screen.findByText(/^Not saved:/, { selector: 'span:not([role])' })).toBeVisible()
  expect(worked).toHaveValue('Kept on the page.')
  screens.net.mend()
  await user.click(screen.getByRole('button', { name: 'Try now' }))
  expect(await screen.findByText(/^Saved \d\d:\d\d$/)).toBeVisible()
})

test('a person leaves the draft once its writer says so twice', async () => {
  const member = await screens.given.person({ role: 'MEMBER', agency: 'EDU' })
  const { concernId, childId } = await screens.given.finishedDraft(member)
  const idsNow = async () => (await member.api.concerns.get({ concernId })).people.map(({ id }) => id)
  const { user, router } = await screens.renderApp(`/concerns/${concernId}/people/${childId}`, { as: member })
  const dialogNow = () => screen.findByRole('dialog', { name: 'Remove Child 1 from this draft?' })
  await user.click(await screen.findByRole('button', { name: 'Remove this person' }))
  await user.click(within(await dialogNow()).getByRole('button', { name: 'Cancel' }))
  expect(await idsNow()).toContain(childId)
  await user.click(screen.getByRole('button', { name: 'Remove this person' }))
  await user.click(within(await dialogNow()).getByRole('button', { name: 'Remove' }))
  await waitFor(() => expect(router.state.location.pathname).toBe(`/concerns/${concernId}/children-and-family`))
  expect(await idsNow()).not.toContain(childId)
})
