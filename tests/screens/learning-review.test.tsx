import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { changes, type Person, type Received } from '#tests/support/given.ts'
import { givenLearningReviews } from '#tests/support/given-learning-reviews.ts'
import { screensOverTheServer } from '#tests/support/render-app.tsx'

const screens = screensOverTheServer()

type People = Awaited<ReturnType<typeof givenPeople>>
let count = 0

/** Everybody of a learning review, in a partnership of this test's own. */
function givenPeople() {
  count += 1
  return givenLearningReviews(screens.app, { prefix: `LR${count}`, dueOn: '2099-08-31' })
}
const title = 'Closing is nobody’s decision'
async function agreed(people: People) {
  const about = await people.started()
  await people.add(about, title)
  await people.agree(about)
  return about
}
const open = (about: Received, as: Person, path = '') =>
  screens.renderApp(`/cases/${about.reference}/learning${path}`, { as })

test('a case that is not accepted has no such part', async () => {
  const people = await givenPeople()
  const about = await screens.given.receivedReferral(people.referrer)
  await open(about, people.coordinator)
  expect(await screen.findByRole('heading', { name: 'No learning review yet' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Learning review' })).toBeNull()
})

test('the coordinator starts the review, and everybody sees where it stands', async () => {
  const people = await givenPeople()
  const about = await people.accepted()
  const { user } = await open(about, people.coordinator)
  await user.click(await screen.findByRole('button', { name: 'Start the review' }))
  const dialog = await screen.findByRole('dialog', { name: 'Start the learning review' })
  expect(within(dialog).getByLabelText('Who leads the review?')).toHaveDisplayValue(/Leda Fictional/)
  expect(dialog).toHaveTextContent('The members of 3 agencies are asked for their notes')
  await user.click(within(dialog).getByRole('button', { name: 'Start the review' }))
  const steps = await screen.findByRole('list', { name: 'Steps of the learning review' })
  await waitFor(() =>
    expect(
      within(steps)
        .getByText(/In progress/)
        .closest('li'),
    ).toHaveAttribute('aria-current'),
  )
  expect(screen.getByRole('heading', { name: 'Notes by agency' })).toBeVisible()
  expect(screen.getByText('In review')).toBeVisible()
})

test('a member is asked for the notes, writes them, is told what is missing, and sends them', async () => {
  const people = await givenPeople()
  const about = await people.started()
  const { user } = await open(about, people.nurse)
  await user.click(await screen.findByRole('link', { name: 'Write the notes' }))
  const first = await screen.findByRole('textbox', { name: 'Who makes sure that closing one case is safe?' })
  await user.type(first, 'The health visitor did.')
  await user.click(screen.getByRole('button', { name: 'Send the notes' }))
  const problems = await screen.findByRole('alert')
  expect(within(problems).getByRole('link', { name: 'Answer question 2, or say why not' })).toBeVisible()
  await user.type(screen.getByRole('textbox', { name: 'What did the child tell us?' }), 'That she waited.')
  await user.type(screen.getByRole('textbox', { name: 'What worked well?' }), 'Somebody kept ringing.')
  await user.click(screen.getByRole('button', { name: 'Send the notes' }))
  const list = await screen.findByRole('list', { name: 'Notes by agency' })
  const own = within(list).getByText('Croydon Health Services').closest('li') as HTMLElement
  await waitFor(() => expect(within(own).getByText('Sent')).toBeVisible())
  await user.click(within(own).getByRole('link', { name: /Read/ }))
  expect(await screen.findByText('That she waited.')).toBeVisible()
})

test('until they are sent the coordinator sees how far they are, and cannot open them', async () => {
  const people = await givenPeople()
  const about = await people.started()
  const { reference } = about
  const written = changes({ question_1: 'Canary song.' })
  await people.nurse.api.learningReviews.saveNote({ reference, agencyCode: 'CHS', changes: written })
  await open(about, people.coordinator)
  const list = await screen.findByRole('list', { name: 'Notes by agency' })
  const theirs = within(list).getByText('Croydon Health Services').closest('li') as HTMLElement
  expect(within(theirs).getByText('Being written')).toBeVisible()
  expect(within(theirs).queryByRole('link')).toBeNull()
  expect(document.body).not.toHaveTextContent('Canary')
})

test('the lead adds good practice with a theme, moves it up, and asks the chair', async () => {
  const people = await givenPeople()
  const about = await people.started()
  await people.add(about, title)
  const { user } = await open(about, people.lead)
  await user.click(await screen.findByRole('link', { name: 'Add a finding' }))
  await user.click(await screen.findByRole('radio', { name: /Good practice/ }))
  await user.click(screen.getByRole('button', { name: 'Add it' }))
  expect(await screen.findByText('Give it a title')).toBeVisible()
  expect(screen.getByText('Choose at least one theme')).toBeVisible()
  await user.type(screen.getByLabelText('Title'), 'Somebody rang')
  await user.type(screen.getByLabelText('Explanation'), 'And rang again.')
  await user.selectOptions(screen.getByLabelText('Add a theme'), 'Professional curiosity')
  const theme = screen.getByRole('group', { name: 'Professional curiosity' })
  expect(within(theme).getByRole('radio', { name: 'Strength' })).toBeChecked()
  await user.click(within(theme).getByRole('checkbox', { name: 'Seen before locally' }))
  await user.click(screen.getByRole('button', { name: 'Add it' }))
  const added = await screen.findByRole('article', { name: 'Somebody rang' })
  expect(added).toHaveTextContent('Professional curiosityStrength, seen before locally')
  await user.click(screen.getByRole('button', { name: 'Move up: Somebody rang' }))
  await waitFor(() =>
    expect(screen.getAllByRole('article').map((article) => within(article).getByRole('heading').textContent)).toEqual([
      'Somebody rang',
      title,
    ]),
  )
  await user.click(screen.getByRole('button', { name: 'Ask the chair to agree' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('Notes not sent yet')
  await user.click(within(dialog).getByRole('button', { name: 'Ask the chair' }))
  expect(await screen.findByText(/The chair was asked on/)).toBeVisible()
})

test('the chair agrees the findings, and cannot take them back', async () => {
  const people = await givenPeople()
  const about = await people.started()
  const { reference } = about
  await people.add(about, title)
  await people.lead.api.learningReviews.putFindingsForward({ reference })
  const { user } = await open(about, people.chair)
  expect(await screen.findByText(/You were asked on/)).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Add a finding' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Agree the findings' }))
  const dialog = await screen.findByRole('dialog', { name: 'Agree the findings?' })
  expect(dialog).toHaveTextContent('From then on they stay as they are')
  await user.click(within(dialog).getByRole('button', { name: 'Agree the findings' }))
  const steps = await screen.findByRole('list', { name: 'Steps of the learning review' })
  await waitFor(() =>
    expect(
      within(steps)
        .getByText(/Findings agreed/)
        .closest('li'),
    ).toHaveAttribute('aria-current'),
  )
  expect(screen.queryByRole('button', { name: /Agree/ })).toBeNull()
})

test('that there are none needs a reason', async () => {
  const people = await givenPeople()
  const about = await people.started()
  const { user } = await open(about, people.chair)
  await user.click(await screen.findByRole('button', { name: 'Agree that there are none' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Agree that there are none' }))
  expect(await within(dialog).findByText('Say why there are no findings')).toBeVisible()
  await user.type(within(dialog).getByLabelText('Why are there none?'), 'The policy is clear.')
  await user.click(within(dialog).getByRole('button', { name: 'Agree that there are none' }))
  expect(await screen.findByText(/The chair agreed that there are none: The policy is clear./)).toBeVisible()
})

test('an action is added for an agency, and completed by its member with what was done', async () => {
  const people = await givenPeople()
  const about = await agreed(people)
  const { user } = await open(about, people.lead)
  await user.click(await screen.findByRole('button', { name: 'Add an action' }))
  const dialog = await screen.findByRole('dialog', { name: 'Add an action' })
  await user.click(within(dialog).getByRole('button', { name: 'Add the action' }))
  expect(await within(dialog).findByText('Choose the agency that owns it')).toBeVisible()
  await user.type(within(dialog).getByLabelText('What is to be done?'), 'Ask who else is involved.')
  await user.type(within(dialog).getByLabelText('How will you know that it worked?'), 'Nine of ten say who.')
  await user.selectOptions(within(dialog).getByLabelText('Agency that owns it'), 'Metropolitan Police')
  await user.selectOptions(within(dialog).getByLabelText('Person'), 'Otto Examplar')
  await user.type(within(dialog).getByLabelText('Due'), '31 July 2099')
  await user.click(within(dialog).getByRole('button', { name: 'Add the action' }))
  const added = await screen.findByRole('article', { name: 'Ask who else is involved.' })
  expect(added).toHaveTextContent('Otto Examplar, Metropolitan Police')
  expect(within(added).queryByRole('button', { name: /Complete/ })).toBeNull()

  const officer = await open(about, people.officer)
  await officer.user.click((await screen.findAllByRole('button', { name: /Complete: Ask who/ })).at(-1) as HTMLElement)
  const completing = await screen.findByRole('dialog', { name: 'Complete this action' })
  await officer.user.type(within(completing).getByLabelText('What was done?'), 'The form asks it now.')
  await officer.user.click(within(completing).getByRole('button', { name: 'Complete the action' }))
  expect(await screen.findByText('The form asks it now.')).toBeVisible()
})

test('sharing is dated, never ahead; then the manager closes what is not open any more', async () => {
  const people = await givenPeople()
  const about = await agreed(people)
  const { user } = await open(about, people.coordinator)
  await user.click((await screen.findAllByRole('button', { name: 'Record the sharing' }))[0] as HTMLElement)
  const dialog = await screen.findByRole('dialog', { name: 'Record the sharing' })
  const today = Temporal.Now.plainDateISO('Europe/London').toString()
  const [sprg, group] = [
    within(dialog).getByLabelText('Shared with the SPRG on'),
    within(dialog).getByLabelText('Shared with the Learning Group on'),
  ]
  await user.type(sprg, '1 January 2099')
  await user.type(group, today)
  await user.click(within(dialog).getByRole('button', { name: 'Record' }))
  expect(await within(dialog).findByText(/This day is still to come/)).toBeVisible()
  await user.clear(sprg)
  await user.type(sprg, today)
  await user.click(within(dialog).getByRole('button', { name: 'Record' }))
  expect(await screen.findByText('Nothing is open any more. The Business Manager can close the case.')).toBeVisible()

  const manager = await open(about, people.manager)
  await manager.user.click(
    (await screen.findAllByRole('button', { name: 'Close the case of concern' })).at(-1) as HTMLElement,
  )
  const closing = await screen.findByRole('dialog', { name: 'Close this case of concern?' })
  await manager.user.click(within(closing).getByRole('button', { name: 'Close the case' }))
  expect(await screen.findByText(/^Closed on/)).toBeVisible()
  expect((await screen.findAllByText('Complete'))[0]).toBeVisible()
})

test('until then the closing says what is open', async () => {
  const people = await givenPeople()
  const about = await agreed(people)
  await open(about, people.manager)
  expect(await screen.findByText('The findings have not been shared with the SPRG.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Close the case of concern' })).toBeNull()
})
