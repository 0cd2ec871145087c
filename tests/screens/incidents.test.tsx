import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { changes, type Person } from '#tests/support/given.ts'
import { screensOverTheServer } from '#tests/support/render-app.tsx'

const screens = screensOverTheServer()

const today = () => Temporal.Now.plainDateISO('Europe/London')

async function givenPeople() {
  const { given } = screens
  const notifier = await given.person({ role: 'LA_NOTIFIER', agency: 'CSC', name: 'Hedda Ofsafeguarding' })
  const home = { in: notifier.partnership }
  return {
    notifier,
    police: await given.person({
      role: 'MEMBER',
      agency: 'MPS',
      quorumGroup: 'POLICE',
      name: 'Pol Inspector',
      ...home,
    }),
    health: await given.person({
      role: 'MEMBER',
      agency: 'ICB',
      quorumGroup: 'HEALTH_ICB',
      name: 'Nora Nurse',
      ...home,
    }),
  }
}

async function started({ api }: Person, awareOn = today().toString()) {
  const known = { awareOn, awareTime: '', toldBy: 'The ward told the duty team', where: 'At home' }
  return (await api.incidents.start({ id: crypto.randomUUID(), ...known })).reference
}
const open = (reference: string, as: Person) => screens.renderApp(`/cases/${reference}/incident`, { as })

test('the council records an incident in four answers, and stands on its page with the limits running', async () => {
  const { notifier } = await givenPeople()
  const { user } = await screens.renderApp('/', { as: notifier })
  await user.click(await screen.findByRole('link', { name: 'Record a serious incident' }))
  await user.type(await screen.findByLabelText('When did the council become aware?'), 'today')
  await user.click(screen.getByRole('button', { name: 'Record the incident' }))
  expect(await screen.findByText('Say who told whom in the council')).toBeVisible()
  await user.type(screen.getByLabelText('Who told whom?'), 'The ward sister told the duty social worker')
  await user.type(screen.getByLabelText('Where did it happen?'), 'At home')
  await user.click(screen.getByRole('button', { name: 'Record the incident' }))
  expect(await screen.findByRole('button', { name: 'Ask the three partners' })).toBeVisible()
  expect(screen.getByText('Notify the Panel')).toBeVisible()
})

test('two partners who differ are seen to at a glance, and the council reads it before it decides', async () => {
  const { notifier, police, health } = await givenPeople()
  const reference = await started(notifier)
  await notifier.api.incidents.askPartners({ reference })
  const view = { reference, reason: 'Neglect is suspected.', givenBy: '', givenOn: '' }
  await health.api.incidents.giveView({ ...view, viewId: crypto.randomUUID(), group: 'HEALTH_ICB', view: 'NOTIFY' })
  await police.api.incidents.giveView({ ...view, viewId: crypto.randomUUID(), group: 'POLICE', view: 'DO_NOT_NOTIFY' })
  const { user } = await open(reference, notifier)
  expect(await screen.findByText('The partners differ: Health (ICB), Police')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Decide whether to notify' }))
  const dialog = await screen.findByRole('dialog', { name: 'Decide whether to notify' })
  expect(dialog).toHaveTextContent('No view yet from: Children’s Social Care')
  await user.click(within(dialog).getByRole('radio', { name: 'Notify the Panel' }))
  expect(dialog).toHaveTextContent('Dissent: Police.')
  await user.type(within(dialog).getByLabelText('Why?'), 'Suspicion is enough.')
  await user.click(within(dialog).getByRole('button', { name: 'Record the decision' }))
  expect(await screen.findByText('Dissent: Police')).toBeVisible()
  expect(await screen.findByRole('button', { name: 'Record the notification' })).toBeVisible()
})

test('a partner gives a view from the page', async () => {
  const { notifier, police } = await givenPeople()
  const reference = await started(notifier)
  await notifier.api.incidents.askPartners({ reference })
  const { user } = await open(reference, police)
  await user.click(await screen.findByRole('button', { name: 'Give your view for Police' }))
  const dialog = await screen.findByRole('dialog', { name: 'Your view for Police' })
  await user.click(within(dialog).getByRole('radio', { name: 'Notify' }))
  await user.type(within(dialog).getByLabelText('Why?'), 'We are investigating.')
  await user.click(within(dialog).getByRole('button', { name: 'Give the view' }))
  expect(await screen.findByText('We are investigating.')).toBeVisible()
})

test('notified late, it asks why', async () => {
  const { notifier } = await givenPeople()
  const reference = await started(notifier, today().subtract({ days: 20 }).toString())
  await notifier.api.incidents.askPartners({ reference })
  await notifier.api.incidents.decide({ reference, notify: true, reason: 'Suspicion is enough.' })
  const { user } = await open(reference, notifier)
  await user.click(await screen.findByRole('button', { name: 'Record the notification' }))
  const dialog = await screen.findByRole('dialog', { name: 'Record the notification' })
  await user.type(within(dialog).getByLabelText('Reference that the national site gave'), 'SIN-9')
  await user.type(within(dialog).getByLabelText('At'), '00:00')
  await user.click(within(dialog).getByRole('button', { name: 'Record the notification' }))
  expect(await within(dialog).findByText('It was submitted after the fifth working day: say why')).toBeVisible()
  const why = within(dialog).getByLabelText('Why was it submitted after the fifth working day?')
  await user.type(why, 'The hospital told us late.')
  await user.click(within(dialog).getByRole('button', { name: 'Record the notification' }))
  await waitFor(() => expect(screen.getAllByText('The hospital told us late.').length).toBeGreaterThan(0))

  await user.click(await screen.findByRole('button', { name: 'Correct the notification' }))
  const correcting = await screen.findByRole('dialog', { name: 'Correct the notification' })
  const number = within(correcting).getByLabelText('Reference that the national site gave')
  expect(number).toHaveValue('SIN-9')
  await user.type(number, '1')
  await user.click(within(correcting).getByRole('button', { name: 'Correct' }))
  expect(await within(correcting).findByText('Say why')).toBeVisible()
  await user.type(within(correcting).getByLabelText('Why is it corrected?'), 'A digit was left out.')
  await user.click(within(correcting).getByRole('button', { name: 'Correct' }))
  expect(await screen.findByText('SIN-91')).toBeVisible()
  expect(screen.getByText(/^Corrected by .*: A digit was left out\.$/)).toBeVisible()
})

test('not notified, it offers a Case of Concern that begins with what is known', async () => {
  const { notifier } = await givenPeople()
  const reference = await started(notifier)
  await notifier.api.incidents.askPartners({ reference })
  await notifier.api.incidents.decide({ reference, notify: false, reason: 'No serious harm.' })
  const { user, router } = await open(reference, notifier)
  await user.click(await screen.findByRole('button', { name: 'Start a Case of Concern' }))
  const dialog = await screen.findByRole('dialog', { name: 'Learn from it as a Case of Concern?' })
  await user.type(within(dialog).getByLabelText('Why?'), 'It nearly went wrong.')
  await user.click(within(dialog).getByRole('button', { name: 'Go on as a concern' }))
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/concerns\//))
})

test('a notification is withdrawn once all three partners have agreed, and everybody reads why', async () => {
  const { notifier } = await givenPeople()
  const reference = await started(notifier)
  const { incidents } = notifier.api
  await incidents.askPartners({ reference })
  await incidents.decide({ reference, notify: true, reason: 'Neglect is suspected.' })
  await incidents.submit({
    reference,
    nationalReference: 'SIN-44-1',
    submittedOn: today().toString(),
    submittedTime: '00:01',
    copyId: null,
    lateReason: '',
  })
  const { user } = await open(reference, notifier)
  await user.click(await screen.findByRole('button', { name: 'Withdraw the notification' }))
  const dialog = await screen.findByRole('dialog', { name: 'Withdraw the notification?' })
  const withdraw = () => user.click(within(dialog).getByRole('button', { name: 'Withdraw the notification' }))
  await user.type(within(dialog).getByLabelText('Why?'), 'It was an illness.')
  await user.type(
    within(dialog).getByLabelText('What shows that it does not meet the test?'),
    'The pathologist’s letter.',
  )
  await withdraw()
  expect(dialog).toBeVisible()
  for (const partner of ['Children’s Social Care', 'Health (ICB)', 'Police']) {
    const group = within(dialog).getByRole('group', { name: `${partner} agreed` })
    await user.type(within(group).getByLabelText('By whom'), 'The director')
  }
  await withdraw()
  expect(await screen.findByText('The notification was withdrawn')).toBeVisible()
  expect(screen.getByText('It was an illness.')).toBeVisible()
  expect(screen.getByText('The pathologist’s letter.')).toBeVisible()
})

test('the worksheet has every answer ready to copy, and says that the national site forgets', async () => {
  const { notifier } = await givenPeople()
  const reference = await started(notifier)
  await screens.renderApp(`/cases/${reference}/incident/worksheet`, { as: notifier })
  expect(await screen.findByText('The national site forgets everything after 20 idle minutes')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Copy: When and where, Where did it happen?' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Copy all' })).toBeVisible()
})

test('the worksheet shows real names only after saying what that means', async () => {
  const { notifier } = await givenPeople()
  const reference = await started(notifier)
  const personId = crypto.randomUUID()
  await notifier.api.incidents.addPerson({ reference, personId })
  const child = { role_in_case: { base: 0, value: ['subject_child'] }, surname: { base: 0, value: 'Fable' } }
  await notifier.api.incidents.savePerson({ reference, personId, changes: child })
  const { user } = await screens.renderApp(`/cases/${reference}/incident/worksheet`, { as: notifier })
  await user.click(await screen.findByRole('button', { name: 'Show real names' }))
  const dialog = await screen.findByRole('dialog', { name: 'Show real names?' })
  expect(dialog).toHaveTextContent('That you asked to see them is recorded in the history of the case')
  expect(screen.queryByText(/Fable/)).toBeNull()
  await user.click(within(dialog).getByRole('button', { name: 'Show real names' }))
  expect(await screen.findByText('Real names are showing. They hide again when you leave this page.')).toBeVisible()
  expect(screen.getAllByText(/Fable/)[0]).toBeVisible()
  expect(screen.getByRole('button', { name: 'Word document with real names' })).toBeVisible()
})

describe('a child of the incident', () => {
  async function givenChild() {
    const { notifier } = await givenPeople()
    const reference = await started(notifier)
    const personId = crypto.randomUUID()
    const child = { role_in_case: ['subject_child'], forenames: 'Inventa', surname: 'Fable' }
    await notifier.api.incidents.addPerson({ reference, personId })
    await notifier.api.incidents.savePerson({ reference, personId, changes: changes(child) })
    const { user } = await open(reference, notifier)
    await user.click(await screen.findByRole('link', { name: 'Write about Child 1' }))
    expect(await screen.findByRole('heading', { name: 'Inventa Fable' })).toBeVisible()
    return { user, notifier, reference }
  }
  const peopleOf = async ({ api }: Person, reference: string) =>
    (await api.incidents.people({ reference })).map(({ name }) => name)

  test('is written a part at a time, and each part is saved', async () => {
    const { user, notifier, reference } = await givenChild()
    const lastName = screen.getByLabelText('Last name')
    await user.clear(lastName)
    await user.type(lastName, 'Parable')
    await user.click(screen.getByRole('button', { name: 'Save and continue' }))
    expect(await screen.findByRole('link', { name: 'Home and family', current: 'page' })).toBeVisible()
    expect(await peopleOf(notifier, reference)).toEqual(['Inventa Parable'])
    await user.click(screen.getByRole('link', { name: 'Back to the serious incident' }))
    expect(await screen.findByRole('link', { name: 'Write about Child 1' })).toBeVisible()
  })

  test('is removed once the person who writes says so twice', async () => {
    const { user, notifier, reference } = await givenChild()
    const dialogNow = () => screen.findByRole('dialog', { name: 'Remove Child 1 from this incident?' })
    await user.click(screen.getByRole('button', { name: 'Remove this person' }))
    await user.click(within(await dialogNow()).getByRole('button', { name: 'Cancel' }))
    expect(await peopleOf(notifier, reference)).toEqual(['Inventa Fable'])
    await user.click(screen.getByRole('button', { name: 'Remove this person' }))
    await user.click(within(await dialogNow()).getByRole('button', { name: 'Remove' }))
    expect(await screen.findByText(/^Nobody is named yet/)).toBeVisible()
    expect(await peopleOf(notifier, reference)).toEqual([])
  })

  test('has no page where the case does not have this child', async () => {
    const { notifier } = await givenPeople()
    const reference = await started(notifier)
    const address = `/cases/${reference}/incident/people/${crypto.randomUUID()}`
    await screens.renderApp(address, { as: notifier })
    expect(await screen.findByText('This person is not in the case, or was removed from it.')).toBeVisible()
  })
})
