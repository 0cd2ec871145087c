import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { keepHouse } from '#server/housekeeping.ts'
import { givenRapidReview } from '#tests/support/given-rapid-review.ts'
import { screensOverTheServer } from '#tests/support/render-app.tsx'

const screens = screensOverTheServer()
const today = () => Temporal.Now.plainDateISO('Europe/London')
const iso = (days: number) => today().add({ days }).toString()

/** A case with an incident and a Rapid Review that runs, and its coordinator. */
async function reviewRunning() {
  const { given } = screens
  const coordinator = await given.person({ role: 'COORD', agency: 'CSCP', name: 'Cora Testperson' })
  const received = await given.receivedReferral(await given.person({ role: 'REFERRER', agency: 'SCHOOL' }))
  const dates = { awareOn: iso(-40), submittedOn: iso(-33) }
  const review = await givenRapidReview(screens.app, { ...received, by: coordinator, ...dates, status: 'GATHERING' })
  return { ...review, coordinator, reference: received.reference }
}

test('a one-off bank holiday is added, told with what it moved, and taken away again', async () => {
  const administrator = await screens.given.person({ role: 'ADMIN', agency: 'CSCP' })
  const { user } = await screens.renderApp('/administration/calendar', { as: administrator })
  const add = await screen.findByRole('button', { name: 'Add the bank holiday' })
  await user.type(screen.getByLabelText('Day'), '25 December 2027')
  await user.type(screen.getByLabelText('What it is called'), 'A jubilee')
  await user.click(add)
  expect(await screen.findByText('Choose a weekday: a Saturday or Sunday is no working day anyway')).toBeVisible()
  await user.clear(screen.getByLabelText('Day'))
  await user.type(screen.getByLabelText('Day'), '9 June 2027')
  await user.click(add)
  expect(await screen.findByText('Wed 9 June 2027 is a bank holiday now. No running time limit moved.')).toBeVisible()
  const row = await screen.findByRole('row', { name: /Wed 9 June 2027/ })
  expect(within(row).getByText('A jubilee')).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Take away: A jubilee, Wed 9 June 2027' }))
  await user.click(await screen.findByRole('button', { name: 'Take it away' }))
  expect(await screen.findByText('Wed 9 June 2027 is a working day now. No running time limit moved.')).toBeVisible()
  expect(within(await screen.findByRole('row', { name: /Wed 9 June 2027/ })).getByText('Taken away')).toBeVisible()
})

test('a process is added and written; what is still open is said, and it ends with a reason', async () => {
  const { reference, coordinator } = await reviewRunning()
  const { user } = await screens.renderApp(`/cases/${reference}/logs`, { as: coordinator })
  expect(await screen.findByText('None is known. Add one as soon as you hear of it.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Add a process' }))

  await user.click(await screen.findByRole('radio', { name: 'Criminal investigation or trial' }))
  await user.type(screen.getByLabelText(/^Look at this again by/), '1 January 2030')
  await user.tab()
  expect(await screen.findByText('“Look at this again by” cannot be more than 3 months from today')).toBeVisible()
  await user.clear(screen.getByLabelText(/^Look at this again by/))
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(await screen.findByRole('heading', { name: 'Some answers are still wanted' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Choose what it means for the review' })).toBeVisible()

  await user.click(screen.getByRole('link', { name: 'Back to family and other processes' }))
  const entry = await screen.findByRole('article', { name: 'Criminal investigation or trial' })
  expect(within(entry).getByRole('link', { name: /^Write on, 8 answers to give/ })).toBeVisible()
  expect(screen.getByText(/^A criminal process is open: ask the police before each contact/)).toBeVisible()

  await user.click(within(entry).getByRole('button', { name: 'It has ended: Criminal investigation or trial' }))
  await user.type(await screen.findByLabelText('When it ended'), today().toString())
  await user.click(screen.getByRole('button', { name: 'Record that it ended' }))
  expect(await screen.findByText('Say why')).toBeVisible()
  await user.type(screen.getByLabelText('Why it ended, and what follows for the review'), 'No charge was brought.')
  await user.click(screen.getByRole('button', { name: 'Record that it ended' }))
  expect(await screen.findByText('No charge was brought.')).toBeVisible()
})

test('what a family says is kept as theirs, and is read by a member of an agency of the case', async () => {
  const { reference, coordinator, request } = await reviewRunning()
  await request('CHS')
  const contactId = crypto.randomUUID()
  await coordinator.api.caseLogs.addContact({ reference, contactId })
  const words = 'Nobody rang us back.'
  await coordinator.api.caseLogs.saveContact({
    reference,
    contactId,
    changes: { contributions: { base: 0, value: words }, told_on: { base: 0, value: iso(-2) } },
  })
  const member = await screens.given.person({ role: 'MEMBER', agency: 'CHS' })
  await screens.renderApp(`/cases/${reference}/logs`, { as: member })
  const said = await screen.findByText(words)
  expect(said.closest('blockquote')).not.toBeNull()
  expect(screen.queryByRole('button', { name: 'Add a contact' })).toBeNull()
})

test('the clocks show kept limits with both dates, and My work leads to the request', async () => {
  const { reference, coordinator, reviewId, request } = await reviewRunning()
  await screens.app.superuser
    .updateTable('casebook.clock')
    .set({ extended_to: iso(30) })
    .where('record_id', '=', reviewId)
    .where('code', '=', 'RR_MEETING')
    .execute()
  await screens.renderApp('/clocks', { as: coordinator })
  const row = await screen.findByRole('row', { name: new RegExp(`${reference}.*Rapid Review meeting`) })
  expect(within(row).getByText(/^First due/)).toBeVisible()

  const requestId = await request('CHS', { dueOn: iso(-1) })
  const member = await screens.given.person({ role: 'MEMBER', agency: 'CHS' })
  await screens.renderApp('/', { as: member })
  const links = await screen.findAllByRole('link', { name: 'Answer an information request' })
  expect(links.map((link) => link.getAttribute('href'))).toContain(`/requests/${requestId}`)
})

test('a person sees what was sent to them', async () => {
  const { reference, coordinator } = await reviewRunning()
  await keepHouse({ ...screens.app.deps, clock: () => Temporal.Instant.from('2100-06-01T09:00:00Z') })
  const { user } = await screens.renderApp('/', { as: coordinator })
  await user.click(await screen.findByRole('link', { name: 'See what was sent to you by e-mail' }))
  expect(await screen.findByRole('heading', { name: 'Sent to you', level: 1 })).toBeVisible()
  expect((await screen.findAllByText(reference)).length).toBeGreaterThan(0)
  expect(screen.getAllByText('Send the Rapid Review to the Panel')).not.toEqual([])
})

test('a missed statutory limit is explained, a local one is given more time, and both dates stay', async () => {
  const { reference, coordinator } = await reviewRunning()
  const { user } = await screens.renderApp(`/cases/${reference}/limits`, { as: coordinator })
  const sent = await screen.findByRole('row', { name: /Send the Rapid Review to the Panel/ })
  expect(within(sent).getByText(/^Statutory: 15 working days. Day 0, the notification/)).toBeVisible()
  expect(within(sent).queryByRole('button', { name: /Give more time/ })).toBeNull()
  await user.click(within(sent).getByRole('button', { name: /^Say why it was late/ }))
  await user.click(await screen.findByRole('button', { name: 'Keep the reason' }))
  expect(await screen.findByText('Say why', { selector: 'p, span, div' })).toBeVisible()
  await user.type(screen.getByLabelText('What got in the way'), 'Records were held abroad.')
  await user.click(screen.getByRole('button', { name: 'Keep the reason' }))
  expect(await screen.findByText('Records were held abroad.')).toBeVisible()

  await user.click(await screen.findByRole('button', { name: 'Give more time: Rapid Review meeting' }))
  await user.type(await screen.findByLabelText('New due date'), iso(20))
  await user.type(screen.getByLabelText('Why more time is given'), 'The chair is in court.')
  await user.click(screen.getByRole('button', { name: 'Give more time' }))
  expect(await screen.findByText(/More time: The chair is in court\.$/)).toBeVisible()
})
