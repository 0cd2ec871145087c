import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { givenRequests, type Requests } from '#tests/support/given-requests.ts'
import { screensOverTheServer } from '#tests/support/render-app.tsx'

const screens = screensOverTheServer()

let made: Promise<Requests> | undefined
const givenOnce = () => {
  made ??= givenRequests(screens.app, 'ASKED')
  return made
}

test('a member answers in a few steps that nobody there knows the child', async () => {
  const given = await givenOnce()
  const { requestId } = await given.review()
  const { user, router } = await screens.renderApp(`/requests/${requestId}`, { as: given.member })
  await user.click(await screen.findByRole('link', { name: 'Nobody here knows the child' }))
  await screen.findByRole('heading', { name: 'Nobody here knows the child' })
  await user.click(await screen.findByRole('button', { name: 'Show names to search for' }))
  expect(await screen.findByRole('region', { name: 'Child 1' })).toBeVisible()
  await user.click(screen.getByRole('checkbox', { name: 'Main case or patient record system' }))
  await user.click(screen.getByRole('button', { name: 'Return that nothing is known' }))
  expect(await screen.findByText('Enter the names and dates of birth you searched for')).toBeVisible()
  await user.type(screen.getByLabelText('Which names and dates of birth did you search for?'), 'Pim Example')
  await user.type(screen.getByLabelText('Who searched?'), 'Duty administrator')
  await user.click(screen.getByRole('button', { name: 'Return that nothing is known' }))
  expect(await screen.findByText(/: nothing is known here\.$/)).toBeVisible()
  expect(router.state.location.pathname).toBe(`/requests/${requestId}`)
})

test('a member has a colleague write, who is invited for it', async () => {
  const given = await givenOnce()
  const { requestId } = await given.review()
  const { user } = await screens.renderApp(`/requests/${requestId}`, { as: given.member })
  await user.click(await screen.findByRole('button', { name: 'Acknowledge' }))
  await user.click(await screen.findByRole('button', { name: 'Name the author' }))
  const dialog = await screen.findByRole('dialog', { name: 'Who writes the return?' })
  await user.click(within(dialog).getByRole('button', { name: 'Name the author' }))
  expect(await within(dialog).findByText('Choose the author')).toBeVisible()
  await user.click(within(dialog).getByRole('radio', { name: /^Somebody else of our agency/ }))
  await user.type(within(dialog).getByLabelText('Their name'), 'Nell Newcomer')
  await user.type(within(dialog).getByLabelText('Their work e-mail address'), `nell.${Date.now()}@chs.example`)
  await user.click(within(dialog).getByRole('radio', { name: 'Yes' }))
  await user.click(within(dialog).getByRole('button', { name: 'Name the author' }))
  expect(await within(dialog).findByText('Say who, not involved with the family, will read the return')).toBeVisible()
  await user.type(within(dialog).getByLabelText('Who, not involved, will read the return?'), 'Deputy named nurse')
  await user.click(within(dialog).getByRole('button', { name: 'Name the author' }))
  expect(await screen.findByLabelText('Invitation')).toHaveDisplayValue(/\/invitation#/)
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(await screen.findByText(/Nell Newcomer is to write it/)).toBeVisible()
})

test('words of a return that could not be saved are not left without asking, and are there again', async () => {
  const given = await givenOnce()
  const { requestId } = await given.review('ASSIGNED', given.author)
  const { user, router } = await screens.renderApp(`/requests/${requestId}/sections/child`, { as: given.author })
  const day = await screen.findByRole('textbox', { name: 'What was an ordinary day like for the child?' })
  screens.net.cut()
  await user.type(day, 'She drew boats')
  await user.tab()
  await screen.findAllByText(/^Not saved/)
  await router.navigate({ to: '/requests/$requestId/sections', params: { requestId } })
  expect(screen.queryByRole('dialog')).toBeNull()
  void router.navigate({ to: '/requests/$requestId', params: { requestId } })
  const dialog = await screen.findByRole('dialog', { name: 'Leave before your words are saved?' })
  await user.click(within(dialog).getByRole('button', { name: 'Stay' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(router.state.location.pathname).toBe(`/requests/${requestId}/sections`)

  screens.net.mend()
  await router.navigate({ to: '/requests/$requestId', params: { requestId } })
  await waitFor(() => expect(router.state.location.pathname).toBe(`/requests/${requestId}`))
  await router.navigate({ to: '/requests/$requestId/sections/$sectionId', params: { requestId, sectionId: 'child' } })
  expect(await screen.findByRole('textbox', { name: 'What was an ordinary day like for the child?' })).toHaveValue(
    'She drew boats',
  )
})

test('an author writes a section: a question follows an answer, and a suggestion an answer that only describes', async () => {
  const given = await givenOnce()
  const { requestId } = await given.review('ASSIGNED', given.author)
  const { user } = await screens.renderApp(`/requests/${requestId}`, { as: given.author })
  await user.click(await screen.findByRole('link', { name: 'Begin the return' }))
  await user.click(await screen.findByRole('link', { name: 'E. The child' }))
  const day = await screen.findByRole('textbox', { name: 'What was an ordinary day like for the child?' })
  await user.type(day, 'She went to school and came home and then she watched the television in the evening')
  const advice = await screen.findByRole('list', { name: 'Suggestions for this answer' })
  expect(advice).toHaveTextContent('This describes. Can you add why it was so?')
  await user.type(day, ' because nobody else was in')
  await waitFor(() => expect(screen.queryByText(/Can you add why it was so/)).toBeNull())
  expect(screen.queryByRole('textbox', { name: 'What did the child want?' })).toBeNull()
  const wishes = screen.getByRole('group', { name: /wishes and feelings/ })
  await user.click(within(wishes).getByRole('radio', { name: 'Yes' }))
  expect(await screen.findByRole('textbox', { name: 'What did the child want?' })).toBeVisible()
  await user.click(screen.getAllByRole('link', { name: 'All sections' })[0] as HTMLElement)
  expect(await screen.findByText('0 of 13 sections complete')).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Check your answers' }))
  await user.click(await screen.findByRole('button', { name: 'Hand in to the member' }))
  const problems = await screen.findByRole('alert')
  expect(within(problems).getByRole('link', { name: 'Enter your role in the agency' })).toBeVisible()
})

test('what the member sends back stands at its answer', async () => {
  const given = await givenOnce()
  const { requestId } = await given.handedIn()
  const { user } = await screens.renderApp(`/requests/${requestId}`, { as: given.member })
  await user.click(await screen.findByRole('link', { name: 'Check the return' }))
  await user.click(await screen.findByRole('button', { name: /^Comment: How did the family take part/ }))
  await user.type(
    screen.getByRole('textbox', { name: /^What would you like changed here\?/ }),
    'Why were the appointments so far away?',
  )
  await user.click(screen.getByRole('button', { name: 'Send back with 1 comment' }))
  expect(await screen.findByText(/Ada Author is writing it/)).toBeVisible()

  const author = await screens.renderApp(`/requests/${requestId}/sections`, { as: given.author })
  expect(await screen.findByText('1 comment to see to')).toBeVisible()
  await author.user.click(screen.getByRole('link', { name: 'C. Your involvement' }))
  const question = (await screen.findByRole('textbox', { name: /^How did the family take part/ })).closest('div')
  expect(question).toBeVisible()
  expect(screen.getByText('Why were the appointments so far away?')).toBeVisible()
})

test('who wrote the return does not approve it, and a colleague does', async () => {
  const given = await givenOnce()
  const { requestId } = await given.handedIn(given.member)
  await screens.renderApp(`/requests/${requestId}/check`, { as: given.member })
  expect(
    await screen.findByText(/^You wrote this return or a part of it, so somebody else of your agency approves it/),
  ).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Approve and return' })).toBeNull()

  const { user } = await screens.renderApp(`/requests/${requestId}/check`, { as: given.second })
  await user.click((await screen.findAllByRole('button', { name: 'Approve and return' })).at(-1) as HTMLElement)
  const dialog = await screen.findByRole('dialog', { name: 'Approve and return?' })
  await user.click(within(dialog).getByRole('button', { name: 'Approve and return' }))
  expect(await within(dialog).findByText('Look at each of the six points, and tick it')).toBeVisible()
  for (const tick of within(dialog).getAllByRole('checkbox')) await user.click(tick)
  await user.click(within(dialog).getByRole('button', { name: 'Approve and return' }))
  expect(await screen.findByText(/The coordinator reads it now\.$/)).toBeVisible()
})

test('words that nobody read are neither approved nor accepted: the page shows them first', async () => {
  const given = await givenOnce()
  const { reference, requestId } = await given.handedIn()
  const { user } = await screens.renderApp(`/requests/${requestId}/check`, { as: given.member })
  await user.click((await screen.findAllByRole('button', { name: 'Approve and return' })).at(-1) as HTMLElement)
  const dialog = await screen.findByRole('dialog', { name: 'Approve and return?' })
  await given.second.api.requests.sendBack({ requestId, comments: [{ questionId: 'engagement', text: 'Why so?' }] })
  await given.write(given.author, requestId, { engagement: 'Words the member has not read.' })
  await given.author.api.requests.handIn({ requestId })
  for (const tick of within(dialog).getAllByRole('checkbox')) await user.click(tick)
  await user.click(within(dialog).getByRole('button', { name: 'Approve and return' }))
  expect(await screen.findByText(/^Ada Author changed this/)).toBeVisible()
  expect(await screen.findByText('Words the member has not read.')).toBeVisible()
  await given.approve(given.member, requestId)

  const reading = await screens.renderApp(`/cases/${reference}/rapid/returns/${requestId}`, { as: given.coordinator })
  const accept = (await screen.findAllByRole('button', { name: 'Accept the return' })).at(-1) as HTMLElement
  const queries = [{ questionId: 'engagement', text: 'Which?' }]
  await given.chair.api.returns.query({ reference, requestId, number: 1, queries })
  await given.write(given.author, requestId, { engagement: 'Words the coordinator has not read.' })
  const { inside } = await given.member.api.requests.get({ requestId })
  const commentId = inside?.comments.find(({ kind }) => kind === 'QUERY')?.id ?? ''
  const replies = [{ commentId, reply: 'Added.' }]
  await given.member.api.requests.answerQueries({ requestId, replies })
  await reading.user.click(accept)
  expect(await screen.findByText(/^Mina Member changed this/)).toBeVisible()
  expect(await screen.findByText('Words the coordinator has not read.')).toBeVisible()
})

test('the coordinator reads a return, asks at an answer, and sees what changed when it comes back', async () => {
  const given = await givenOnce()
  const { reference, requestId } = await given.returned()
  const { user } = await screens.renderApp(`/cases/${reference}/rapid/returns`, { as: given.coordinator })
  await user.click(await screen.findByRole('link', { name: 'Croydon Health Services' }))
  await user.click(await screen.findByRole('button', { name: /^Ask about this: How did the family take part/ }))
  await user.type(screen.getByRole('textbox', { name: /^What do you want to ask\?/ }), 'Which buses?')
  await user.click(screen.getByRole('button', { name: 'Send 1 question' }))
  expect(await screen.findByText('Waiting for the agency’s answer.')).toBeVisible()

  await given.write(given.author, requestId, {
    engagement: 'Child 1 was not brought to two appointments because they were far away.',
  })
  const member = await screens.renderApp(`/requests/${requestId}/queries`, { as: given.member })
  await member.user.type(await screen.findByLabelText('Your answer'), 'The 64 and the 119.')
  await member.user.click(screen.getByRole('button', { name: 'Send the answers' }))
  await screen.findByText(/The coordinator reads it now\.$/)

  const again = await screens.renderApp(`/cases/${reference}/rapid/returns/${requestId}`, { as: given.coordinator })
  await again.user.click((await screen.findAllByRole('link', { name: 'Compare 1 and 2' })).at(-1) as HTMLElement)
  const changed = await screen.findByRole('region', { name: 'What changed' })
  expect(within(changed).getByText('two').tagName).toBe('INS')
  expect(within(changed).getByText('three').tagName).toBe('DEL')
})

test('the coordinator sees how far a draft is, and not a word of it', async () => {
  const given = await givenOnce()
  const { reference, requestId } = await given.review('ASSIGNED', given.author)
  await given.write(given.author, requestId, { engagement: 'Canary song.' })
  await screens.renderApp(`/cases/${reference}/rapid/returns`, { as: given.coordinator })
  expect(await screen.findByText(/% answered$/)).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Croydon Health Services' })).toBeNull()
  await screens.renderApp(`/requests/${requestId}`, { as: given.coordinator })
  expect(await screen.findByText('Only the agency reads what it writes, until it is returned.')).toBeVisible()
  expect(document.body).not.toHaveTextContent('Canary')
})

test('a request of another agency is not there', async () => {
  const given = await givenOnce()
  const { requestId } = await given.returned()
  await screens.renderApp(`/requests/${requestId}`, { as: given.other })
  expect(await screen.findByRole('heading', { name: 'There is nothing here for you' })).toBeVisible()
})
