import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { englandHolidays } from '#domain/time/bank-holidays.ts'
import { formatDate, formatLongDate } from '#domain/time/dates.ts'
import { isWorkingDay } from '#domain/time/working-days.ts'
import { acceptance, type Group } from '#tests/support/given-meetings.ts'
import { screensOverTheServer } from '#tests/support/render-app.tsx'

const screens = screensOverTheServer()

/** A working day some weeks from today, because the pages count in today's date. */
function workingDayIn(weeks: number) {
  let day = Temporal.Now.plainDateISO('Europe/London').add({ weeks })
  while (!isWorkingDay(day, englandHolidays)) day = day.add({ days: 1 })
  return day.toString()
}
const soon = workingDayIn(4)
const later = workingDayIn(13)

let group: Group
let count = 0
beforeEach(async () => {
  count += 1
  group = await screens.meetings.group(`M${count}`)
})
// The first of them starts the server, which takes longest.
beforeAll(() => expect(soon < later).toBe(true))

const dialog = () => within(screen.getByRole('dialog'))
const quorum = () => screen.findByRole('region', { name: 'Quorum' })

test('the administrator schedules a meeting; what is missing is told at its field, and the next begins two months on', async () => {
  const { user } = await screens.renderApp('/meetings', { as: group.clerk })
  await user.click(await screen.findByRole('button', { name: 'Schedule the first meeting' }))
  await screen.findByRole('dialog')
  await user.type(dialog().getByLabelText('Date'), '3 jan 2026')
  await user.click(dialog().getByRole('button', { name: 'Schedule' }))
  expect(await dialog().findByText('Enter the time it starts, like 10:00')).toBeVisible()
  await user.type(dialog().getByLabelText('Starts at'), '10:00')
  await user.type(dialog().getByLabelText('Place'), 'Room 2')
  await user.click(dialog().getByRole('button', { name: 'Schedule' }))
  expect(await dialog().findByText('This day is past: choose a day to come')).toBeVisible()
  await user.clear(dialog().getByLabelText('Date'))
  await user.type(dialog().getByLabelText('Date'), formatDate(soon))
  await user.click(dialog().getByRole('button', { name: 'Schedule' }))

  const table = await screen.findByRole('table', { name: 'To come' })
  expect(within(table).getByRole('link', { name: new RegExp(formatLongDate(soon)) })).toBeVisible()
  expect(within(table).getByText(`${group.csc.name} (Children’s Social Care)`)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Schedule another' }))
  await screen.findByRole('dialog')
  expect(dialog().getByLabelText('Place')).toHaveValue('Room 2')
  expect(dialog().getByLabelText('Chair')).toHaveDisplayValue(`${group.police.name}, Police`)
})

test('who attends is chosen in the list, and the quorum is said at once, by group', async () => {
  const meetingId = await screens.meetings.meeting(group, { onDate: soon })
  const { user } = await screens.renderApp(`/meetings/${meetingId}`, { as: group.clerk })
  expect(await quorum()).toHaveTextContent('Nobody’s attendance is recorded yet')
  const seat = (agency: string) =>
    screen.getByRole('combobox', { name: new RegExp(`^Attendance: MEMBER of .*${agency}$`) })
  for (const agency of ['Children’s Social Care', 'Police', 'CHS']) {
    await user.selectOptions(seat(agency), 'In person')
    await waitFor(() => expect(seat(agency)).toHaveDisplayValue('In person'))
  }
  await waitFor(async () => expect(await quorum()).toHaveTextContent(/Police\s*present/))
  expect(await quorum()).toHaveTextContent('Not quorate')
  expect(await quorum()).toHaveTextContent(/Health \(ICB\)\s*missing/)

  await user.click(screen.getByRole('button', { name: 'Proxy and times: MEMBER of ICB, ICB' }))
  await screen.findByRole('dialog')
  await user.selectOptions(dialog().getByLabelText('Attendance'), 'Apologies')
  await user.type(dialog().getByLabelText('Name'), 'Pat Proxywood')
  await user.click(dialog().getByRole('button', { name: 'Save' }))
  expect(await dialog().findByText('A proxy is of similar seniority: write their job title')).toBeVisible()
  await user.type(dialog().getByLabelText('Job title'), 'Deputy designated nurse')
  await user.click(dialog().getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/a proxy whom the Chair has not accepted/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Proxy and times: MEMBER of ICB, ICB' }))
  await screen.findByRole('dialog')
  await user.click(dialog().getByLabelText('The Chair accepted them'))
  await user.click(dialog().getByRole('button', { name: 'Save' }))
  await waitFor(async () => expect(await quorum()).not.toHaveTextContent('Not quorate'))
})

test('a meeting is cancelled only with a reason and a meeting that takes its concerns', async () => {
  const meetingId = await screens.meetings.meeting(group, { onDate: soon })
  const other = await screens.meetings.meeting(group, { onDate: later })
  const { reference } = await screens.meetings.scheduledConcern(group, meetingId)
  const { user } = await screens.renderApp(`/meetings/${meetingId}`, { as: group.clerk })
  await user.click(await screen.findByRole('button', { name: 'Cancel it' }))
  await screen.findByRole('dialog')
  await user.selectOptions(dialog().getByLabelText('Its one concern goes to'), 'Choose a meeting')
  await user.type(dialog().getByLabelText('Why is it cancelled?'), 'The building is closed')
  await user.click(dialog().getByRole('button', { name: 'Cancel the meeting' }))
  expect(await dialog().findByText('Choose the meeting that takes over the concern on its agenda')).toBeVisible()
  await user.selectOptions(dialog().getByLabelText('Its one concern goes to'), formatLongDate(later))
  await user.click(dialog().getByRole('button', { name: 'Cancel the meeting' }))
  expect(await screen.findByText('The building is closed')).toBeVisible()
  const { agenda } = await group.manager.api.meetings.get({ meetingId: other })
  expect(agenda.map((item) => item.reference)).toEqual([reference])
})

test('when somebody else changed the meeting meanwhile, what is typed stays', async () => {
  const meetingId = await screens.meetings.meeting(group, { onDate: soon })
  const { user } = await screens.renderApp(`/meetings/${meetingId}`, { as: group.clerk })
  await user.click(await screen.findByRole('button', { name: 'Change or move' }))
  await screen.findByRole('dialog')
  const chairs = { chairId: group.csc.accountId, deputyId: group.police.accountId }
  const theirs = { meetingId, version: 1, onDate: soon, startsAt: '14:00', place: 'Room 2', ...chairs, reason: '' }
  await group.manager.api.meetings.change(theirs)
  await user.clear(dialog().getByLabelText('Place'))
  await user.type(dialog().getByLabelText('Place'), 'The town hall')
  await user.click(dialog().getByRole('button', { name: 'Save' }))
  expect(await dialog().findByText(new RegExp(`${group.manager.name} changed this`))).toBeVisible()
  expect(dialog().getByLabelText('Place')).toHaveValue('The town hall')
})

test('a conflict of interest takes the person off the case', async () => {
  const meetingId = await screens.meetings.meeting(group, { onDate: soon })
  const { reference } = await screens.meetings.scheduledConcern(group, meetingId)
  const { user } = await screens.renderApp(`/meetings/${meetingId}`, { as: group.clerk })
  await user.click(await screen.findByRole('button', { name: `Conflict of interest: ${reference}` }))
  await screen.findByRole('dialog')
  await user.click(dialog().getByRole('button', { name: 'Record the conflict' }))
  expect(await dialog().findByText('Choose whose it is')).toBeVisible()
  await user.selectOptions(dialog().getByLabelText('Who has it?'), `${group.csc.name}, Children’s Social Care`)
  await user.type(dialog().getByLabelText('What is it?'), 'Managed the worker')
  await user.click(dialog().getByRole('button', { name: 'Record the conflict' }))
  expect(await screen.findByRole('list', { name: 'Conflicts of interest' })).toHaveTextContent('Managed the worker')
  expect(screen.getByText('Chaired by the deputy')).toBeVisible()
  await expect(group.csc.api.cases.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the chair opens the meeting and records a decision; what is missing is listed first', async () => {
  const meetingId = await screens.meetings.meeting(group, { onDate: soon })
  const { reference } = await screens.meetings.scheduledConcern(group, meetingId)
  await screens.meetings.openMeeting(group, meetingId, [group.csc, group.police, group.icb])
  const { user } = await screens.renderApp(`/meetings/${meetingId}`, { as: group.csc })
  await user.click(await screen.findByRole('link', { name: `Record the decision on ${reference}` }))
  await user.click(await screen.findByRole('radio', { name: /Accept for review/ }))
  await user.click(screen.getByRole('button', { name: 'Record the decision' }))
  const summary = await screen.findByRole('alert')
  expect(summary).toHaveFocus()
  expect(
    within(summary)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual([
    'Choose how the case is to be reviewed',
    'Choose at least two agencies. One alone is enough for a policy review only.',
    'Choose who leads the review',
    'Write the question, or remove it',
    'Write the reason for the decision',
  ])
  await user.click(within(summary).getByRole('link', { name: 'Choose who leads the review' }))
  expect(screen.getByLabelText('Who leads the review?')).toHaveFocus()

  await user.selectOptions(screen.getByLabelText('How is it reviewed?'), 'Case file review')
  await user.click(screen.getByRole('checkbox', { name: 'Croydon Health Services' }))
  await user.click(screen.getByRole('checkbox', { name: 'Metropolitan Police' }))
  await user.selectOptions(screen.getByLabelText('Who leads the review?'), `${group.manager.name}, Business Team`)
  await user.type(screen.getByRole('textbox', { name: 'Question 1' }), 'Who checks a discharge?')
  await user.type(screen.getByRole('textbox', { name: 'Why?' }), 'It was nobody’s to check.')
  await user.click(screen.getByRole('button', { name: 'Record the decision' }))
  expect(await screen.findByText(`The decision on ${reference} is recorded`)).toBeVisible()
  expect(screen.getByText('Accepted for review')).toBeVisible()
  expect((await group.manager.api.cases.get({ reference })).stage).toBe('ACCEPTED')
})

test('decided without a quorum it is provisional, and a partner confirms it on the case', async () => {
  const meetingId = await screens.meetings.meeting(group, { onDate: soon })
  const { reference } = await screens.meetings.scheduledConcern(group, meetingId)
  await screens.meetings.openMeeting(group, meetingId, [group.csc, group.police])
  const decision = { ...acceptance(group.manager.accountId), dueOn: later }
  await group.csc.api.meetings.decide({ ...decision, reference, meetingId })
  const { user } = await screens.renderApp(`/cases/${reference}/decision`, { as: group.icb })
  expect(await screen.findByText('Provisional')).toBeVisible()
  expect(screen.getByText(/Not quorate: nobody counts for Health \(ICB\)/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Send the answer' }))
  expect(await screen.findByText('Choose whether your agency confirms')).toBeVisible()
  await user.click(screen.getByRole('radio', { name: /No, we do not/ }))
  await user.click(screen.getByRole('button', { name: 'Send the answer' }))
  expect(await screen.findByText('Say why your agency does not confirm it')).toBeVisible()
  await user.click(screen.getByRole('radio', { name: 'Yes, we confirm it' }))
  await user.click(screen.getByRole('button', { name: 'Send the answer' }))
  expect(await screen.findByText('Confirmed')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Send the answer' })).toBeNull()
})

test('a member sees the cases of their agency alone, and nothing to change', async () => {
  const meetingId = await screens.meetings.meeting(group, { onDate: soon })
  const { reference } = await screens.meetings.scheduledConcern(group, meetingId)
  await screens.renderApp(`/meetings/${meetingId}`, { as: group.chs })
  expect(await screen.findByText('You see the cases that your agency is part of.')).toBeVisible()
  expect(screen.queryByText(reference)).toBeNull()
  for (const name of ['Change or move', 'Cancel it', 'Open the meeting']) {
    expect(screen.queryByRole('button', { name })).toBeNull()
  }
  expect(screen.queryByRole('combobox', { name: /^Attendance/ })).toBeNull()
})
