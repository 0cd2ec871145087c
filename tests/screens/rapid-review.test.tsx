import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { englandBankHolidays } from '#domain/time/bank-holidays.ts'
import { formatDate, formatLongDate } from '#domain/time/dates.ts'
import { addWorkingDays, isWorkingDay, subtractWorkingDays } from '#domain/time/working-days.ts'
import type { Person, Received } from '#tests/support/given.ts'
import { givenRapidReview } from '#tests/support/given-rapid-review.ts'
import { screensOverTheServer } from '#tests/support/render-app.tsx'

const screens = screensOverTheServer()

// The pages count in today's date: the review was notified two working days ago.
const holidays = new Set(englandBankHolidays.map(({ date }) => date))
const today = Temporal.Now.plainDateISO('Europe/London')
// At a weekend the last working day is the day that it is in the plan.
const back = (count: number) =>
  subtractWorkingDays(today, isWorkingDay(today, holidays) ? count : count + 1, holidays).toString()
const ahead = (count: number) => addWorkingDays(today, count, holidays).toString()

type People = Awaited<ReturnType<typeof givenPeople>>
let people: People

async function givenPeople() {
  const { given } = screens
  const referrer = await given.person({ role: 'REFERRER', agency: 'SCHOOL' })
  const home = { in: referrer.partnership }
  return {
    referrer,
    coordinator: await given.person({ role: 'COORD', agency: 'CSCP', name: 'Cora Madeup', ...home }),
    chair: await given.person({ role: 'CHAIR', agency: 'SPRG', name: 'Glen Inventor', ...home }),
    social: await given.person({ role: 'MEMBER', agency: 'CSC', name: 'Sol Makebelieve', ...home }),
    doctor: await given.person({ role: 'MEMBER', agency: 'ICB', name: 'Dora Notional', ...home }),
    officer: await given.person({ role: 'MEMBER', agency: 'MPS', name: 'Otto Examplar', ...home }),
  }
}
beforeAll(async () => {
  people = await givenPeople()
})

async function review(facts: Partial<Parameters<typeof givenRapidReview>[1]> = {}) {
  const about = await screens.given.receivedReferral(people.referrer)
  const { caseId, reference } = about
  const days = { awareOn: back(4), submittedOn: back(2) }
  return {
    ...about,
    ...(await givenRapidReview(screens.app, { caseId, reference, by: people.coordinator, ...days, ...facts })),
  }
}
const open = ({ reference }: Received, as: Person, path = '') =>
  screens.renderApp(`/cases/${reference}/rapid${path}`, { as })

test('one glance: the day, how long is left, both readings, and the next thing to do', async () => {
  const about = await review()
  await open(about, people.coordinator)
  const days = await screen.findByRole('region', { name: 'Days of the Rapid Review' })
  expect(days).toHaveTextContent('Day 2 of 15')
  expect(days).toHaveTextContent('13 working days left')
  expect(days).toHaveTextContent(`it would be ${formatLongDate(ahead(11))}`)
  const next = screen.getByRole('region', { name: 'Next' })
  expect(next).toHaveTextContent('Set the scope: who is asked, about whom, and by when.')
  expect(within(next).getByRole('link', { name: 'Set the scope' })).toBeVisible()
  const steps = screen.getByRole('list', { name: 'Steps of the plan' })
  expect(
    within(steps)
      .getAllByRole('listitem')
      .map((step) => step.textContent?.slice(0, 18)),
  ).toHaveLength(7)
  expect(within(steps).getByText('Requests out').closest('li')).toHaveTextContent('1 day late')
})

test('a scope is kept as it is written, said where it is not whole, and set; then the requests go out in one step', async () => {
  const about = await review()
  const { user, router } = await open(about, people.coordinator, '/scope')
  const form = await screen.findByRole('form', { name: 'Scope of the Rapid Review' })
  await user.click(within(form).getByRole('checkbox', { name: /^Metropolitan Police/ }))
  await user.click(within(form).getByRole('checkbox', { name: /^Children’s Social Care and Early Help/ }))
  await user.click(within(form).getByRole('button', { name: 'Set the scope' }))
  const problems = await screen.findByRole('alert')
  expect(problems).toHaveTextContent('Enter the time it starts, like 10:00')
  expect(problems).toHaveTextContent('Say why Health (ICB) is not asked, or add them')
  expect(problems).toHaveTextContent('Choose who chairs the Rapid Review meeting')
  await waitFor(() => expect(problems).toHaveFocus())

  await user.click(within(form).getByRole('checkbox', { name: /Integrated Care Board/ }))
  expect(within(form).getByLabelText('Day')).toHaveValue(formatDate(ahead(9)))
  await user.type(within(form).getByLabelText('Starts at'), '10:00')
  await user.type(within(form).getByLabelText('Place'), 'Online')
  await user.selectOptions(within(form).getByLabelText('Who chairs it?'), 'Glen Inventor')
  await user.click(within(form).getByRole('button', { name: 'Set the scope' }))

  await user.click(await screen.findByRole('button', { name: 'Send the requests' }))
  const dialog = await screen.findByRole('dialog', { name: 'Send 3 requests?' })
  expect(dialog).toHaveTextContent('To Children’s Social Care, ICB and Police')
  await user.click(within(dialog).getByRole('button', { name: 'Send' }))
  expect(await screen.findByText('3 requests sent.')).toBeVisible()
  const table = await screen.findByRole('table', { name: 'Agencies asked, the late ones first' })
  expect(within(table).getAllByRole('row')).toHaveLength(4)
  expect(router.state.location.pathname).toBe(`/cases/${about.reference}/rapid`)
})

test('of two people who write the scope at once the second chooses whose words stand', async () => {
  const about = await review()
  const { reference } = about
  const { user } = await open(about, people.coordinator, '/scope')
  const first = await screen.findByLabelText('Question 1')
  const page = await people.coordinator.api.rapidReviews.scope({ reference })
  const theirs = { ...page.scope, questions: ['Who saw the child last?'] }
  await people.coordinator.api.rapidReviews.saveScope({ reference, version: page.version, scope: theirs })
  await user.clear(first)
  await user.type(first, 'What did the child say?')
  expect(await screen.findByText('Cora Madeup changed the scope meanwhile')).toBeVisible()
  expect(first).toHaveValue('What did the child say?')
  await user.click(screen.getByRole('button', { name: 'Put mine in its place' }))
  expect(await screen.findByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  const kept = await people.coordinator.api.rapidReviews.scope({ reference })
  expect(kept.scope.questions[0]).toBe('What did the child say?')
})

test('late ones are chased in one click, and once a day', async () => {
  const about = await review({ status: 'GATHERING' })
  await about.request('MPS', { dueOn: back(1) })
  await about.request('ICB', { dueOn: ahead(3), status: 'DRAFTING' })
  const { user } = await open(about, people.coordinator)
  expect(await screen.findByText('Chase 1 late return: Police.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Chase the late ones' }))
  expect(await screen.findByText('Told by e-mail: Police.')).toBeVisible()
  expect(
    await screen.findByText('Chased today, and still late: Police. Give more time, or go on without it.'),
  ).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Chase Police' })).toBeNull()
  expect(screen.getByRole('progressbar', { name: 'ICB: answered' })).toBeInTheDocument()
})

test('more time is given with a reason, and the first day stays to be seen', async () => {
  const about = await review({ status: 'GATHERING' })
  await about.request('MPS', { dueOn: back(1) })
  const { user } = await open(about, people.coordinator)
  await user.click(await screen.findByRole('button', { name: 'More for Police' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Give more time' }))
  const dialog = await screen.findByRole('dialog', { name: 'Give more time to Police' })
  await user.click(within(dialog).getByRole('button', { name: 'Give more time' }))
  expect(await within(dialog).findByText('Say why')).toBeVisible()
  await user.type(within(dialog).getByLabelText('New day'), formatDate(ahead(2)))
  await user.type(within(dialog).getByLabelText('Why is more time needed?'), 'The records came today.')
  await user.click(within(dialog).getByRole('button', { name: 'Give more time' }))
  expect(await screen.findByText('Police is told of the new day.')).toBeVisible()
  expect(screen.getByText(`First due ${formatLongDate(back(1))}`)).toBeVisible()
})

test('release says what becomes readable, to whom, and what stays withheld', async () => {
  const about = await review({ status: 'COLLATED' })
  const police = await about.request('MPS', { status: 'RECEIVED' })
  await about.request('ICB', { status: 'OVERDUE_ACCEPTED' })
  await people.coordinator.api.rapidReviews.withhold({
    reference: about.reference,
    requestId: police,
    questionId: null,
    accountId: people.doctor.accountId,
    processId: null,
    reason: 'The coroner asks for it.',
  })
  const { user } = await open(about, people.coordinator)
  await user.click(await screen.findByRole('button', { name: 'Release the pack' }))
  const dialog = await screen.findByRole('dialog', { name: 'Release 1 return to the agencies?' })
  expect(dialog).toHaveTextContent('What becomes readable: Police.')
  expect(await within(dialog).findByText('Police, the whole return: from Dora Notional')).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Release' }))
  expect(await screen.findByText('1 return released.')).toBeVisible()
})

test('the returns are brought together once each is settled, and what stays away is told first', async () => {
  const about = await review({ status: 'GATHERING' })
  await about.request('MPS', { status: 'RECEIVED' })
  const health = await about.request('ICB', { dueOn: back(1) })
  const reason = 'The records are with another trust.'
  const { reference } = about
  await people.coordinator.api.rapidReviews.goOnWithout({ reference, requestId: health, reason })
  const { user } = await open(about, people.coordinator)
  await user.click(await screen.findByRole('button', { name: 'Bring the returns together' }))
  const dialog = await screen.findByRole('dialog', { name: 'Bring the returns together?' })
  expect(dialog).toHaveTextContent('No further agency can be asked after this.')
  expect(within(dialog).getByRole('listitem')).toHaveTextContent(reason)
  await user.click(within(dialog).getByRole('button', { name: 'Bring together' }))
  expect(await screen.findByText('The returns are together.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Bring the returns together' })).toBeNull()
})

test('what is withheld is listed, added to and lifted, each with its reason', async () => {
  const about = await review({ status: 'GATHERING' })
  await about.request('MPS', { status: 'SUBMITTED' })
  const { user } = await open(about, people.coordinator, '/withheld')
  await user.click(await screen.findByRole('button', { name: 'Withhold an answer' }))
  const dialog = await screen.findByRole('dialog', { name: 'Withhold an answer' })
  await user.selectOptions(within(dialog).getByLabelText('Whose return?'), 'Police')
  await user.type(within(dialog).getByLabelText('Why?'), 'Witnesses are still heard.')
  await user.click(within(dialog).getByRole('button', { name: 'Withhold' }))
  expect(await screen.findByText('It is withheld from now on.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Lift: Police, the whole return' }))
  const lift = await screen.findByRole('dialog', { name: 'Lift it for the return of Police?' })
  await user.type(within(lift).getByLabelText('Why?'), 'The hearing is over.')
  await user.click(within(lift).getByRole('button', { name: 'Lift' }))
  expect(await screen.findByText('It is not withheld any more.')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Lift/ })).toBeNull()
})

test('a member sees the review and their own request, and nobody else’s', async () => {
  const about = await review({ status: 'GATHERING' })
  await about.request('MPS', { dueOn: back(1) })
  await about.request('ICB', { dueOn: back(1), status: 'DRAFTING' })
  await open(about, people.officer)
  const mine = await screen.findByRole('region', { name: 'Request to Police' })
  expect(within(mine).getByRole('link', { name: 'Open the request' })).toBeVisible()
  expect(screen.getByRole('region', { name: 'Next' })).toHaveTextContent('The agencies are answering')
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.queryByText(/ICB/)).toBeNull()
})
