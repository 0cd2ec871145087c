import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { givenRequests } from '#tests/support/given-requests.ts'
import { screensOverTheServer } from '#tests/support/render-app.tsx'

const screens = screensOverTheServer()
const searched = {
  systems_searched: ['CASE_SYSTEM'],
  names_searched: 'Pim Example',
  searched_on: '2026-06-05',
  searched_by: 'Duty administrator',
}

async function answeredNil(prefix: string) {
  const given = await givenRequests(screens.app, prefix)
  const { reference, requestId } = await given.review()
  await given.member.api.requests.answerNil({ requestId, answers: searched })
  return { given, reference, requestId }
}

test('an accepted answer that nothing is known is put right: it begins with what was searched', async () => {
  const { given, reference, requestId } = await answeredNil('NILA')
  await given.coordinator.api.returns.accept({ reference, requestId, number: 1 })
  const { user, router } = await screens.renderApp(`/requests/${requestId}`, { as: given.member })
  await user.click(await screen.findByRole('link', { name: 'Amend the answer' }))
  const names = await screen.findByLabelText('Which names and dates of birth did you search for?')
  expect(names).toHaveValue('Pim Example')
  expect(screen.getByRole('checkbox', { name: 'Main case or patient record system' })).toBeChecked()
  await user.type(names, ' and Pym Example')
  await user.click(screen.getByRole('button', { name: 'Send the amended answer' }))
  expect(await screen.findByText('Say why')).toBeVisible()
  await user.type(screen.getByLabelText('What was changed, and why?'), 'Another spelling was searched.')
  await user.click(screen.getByRole('button', { name: 'Send the amended answer' }))
  expect(await screen.findByRole('link', { name: 'Amend the answer' })).toBeVisible()
  expect(router.state.location.pathname).toBe(`/requests/${requestId}`)
  const { answers } = await given.member.api.requests.version({ requestId, number: 2 })
  expect(answers.names_searched).toMatchObject({ value: 'Pim Example and Pym Example' })
})

test('asked about it, an agency whose records turned up writes the whole return', async () => {
  const { given, reference, requestId } = await answeredNil('NILB')
  const query = { questionId: 'systems_searched', text: 'Did you look in the archive?' }
  await given.coordinator.api.returns.query({ reference, requestId, number: 1, queries: [query] })
  const { user } = await screens.renderApp(`/requests/${requestId}/queries`, { as: given.member })
  await user.type(await screen.findByLabelText('Your answer'), 'We did now.')
  const choice = screen.getByRole('group', { name: 'What is your answer now?' })
  expect(within(choice).getByRole('radio', { name: 'Nobody here knows the child' })).toBeChecked()
  expect(await screen.findByDisplayValue('Pim Example')).toBeVisible()
  await user.click(within(choice).getByRole('radio', { name: /^We do hold records/ }))
  expect(screen.queryByDisplayValue('Pim Example')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Send the answers' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('The return cannot be sent yet')
  expect(screen.getByRole('link', { name: 'Write the whole return' })).toBeVisible()
  await user.click(within(choice).getByRole('radio', { name: 'Nobody here knows the child' }))
  await user.click(screen.getByRole('button', { name: 'Send the answers' }))
  expect(await screen.findByText(/The coordinator reads it now\.$/)).toBeVisible()
})
