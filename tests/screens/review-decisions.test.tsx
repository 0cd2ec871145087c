import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { londonDay } from '#server/deps.ts'
import type { Person } from '#tests/support/given.ts'
import { type GivenReviewDecisions, givenReviewDecisions } from '#tests/support/given-review-decisions.ts'
import type { Review } from '#tests/support/put-review.ts'
import { screensOverTheServer } from '#tests/support/render-app.tsx'

const screens = screensOverTheServer()
let given: GivenReviewDecisions
let today: string

beforeAll(async () => {
  given = await givenReviewDecisions(screens.app, 'RAPID')
  today = londonDay(screens.app.clock.now())
})

const open = ({ reference }: Review, page: string, as: Person) =>
  screens.renderApp(`/cases/${reference}/rapid/${page}`, { as })

test('every agency’s answer to one question stands beside the others, and the next question is a press away', async () => {
  const review = await given.review('GATHERING', { record: {} })
  const said = (lived_experience: string, more: Record<string, unknown> = {}) => ({ lived_experience, ...more })
  await given.returned(
    review,
    await review.request('CHS', { status: 'RECEIVED' }),
    said('She sang to the nurse.', { what_happened_and_why: 'The visits ended.' }),
    given.nurse,
  )
  await given.returned(review, await review.request('MPS', { status: 'SUBMITTED' }), said('Not seen.'), given.nurse)
  const { user } = await open(review, 'answers', given.coordinator)
  expect(await screen.findByText('She sang to the nurse.')).toBeVisible()
  expect(screen.getByText('Not seen.')).toBeVisible()
  expect(screen.getAllByRole('article')).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: 'Next question' }))
  expect(await screen.findByText('The visits ended.')).toBeVisible()
  expect(screen.getByText('No answer to this that you can read.')).toBeVisible()
})

test('what a return says is taken over by a press, and never by itself', async () => {
  const review = await given.review('COLLATED', { record: {} })
  await given.returned(
    review,
    await review.request('CHS', { status: 'RECEIVED' }),
    { good_practice: 'The nurse rang three times.' },
    given.nurse,
  )
  await given.coordinator.api.rapidReviews.release({ reference: review.reference })
  const { user } = await open(review, 'record', given.coordinator)
  const take = await screen.findByRole('button', { name: 'Take over: The nurse rang three times.' })
  await user.click(take)
  await waitFor(() => expect(screen.queryByRole('button', { name: /Take over: The nurse rang/ })).toBeNull())
  await waitFor(async () => {
    const { answers } = await given.coordinator.api.reviewDecisions.getRecord({ reference: review.reference })
    expect(answers.good_practice?.value).toMatchObject([{ agency: 'CHS', what: 'The nurse rang three times.' }])
    expect(answers.good_practice_seen?.value).toBe('some')
  })
})

test('a partner signs with a dissent, is asked for its words, and everybody reads them', async () => {
  const review = await given.review('DRAFTED', { round: 1 })
  const { user } = await open(review, 'decision', given.police)
  await user.click(await screen.findByRole('button', { name: 'Sign' }))
  const dialog = await screen.findByRole('dialog', { name: 'Sign for Police' })
  await user.click(within(dialog).getByRole('radio', { name: /I dissent/ }))
  await user.click(within(dialog).getByRole('button', { name: 'Sign' }))
  expect(await within(dialog).findByText(/Write your comment/)).toBeVisible()
  await user.type(within(dialog).getByLabelText('Why do you dissent?'), 'A review would teach us more.')
  await user.click(within(dialog).getByRole('button', { name: 'Sign' }))
  const signatures = await screen.findByRole('list', { name: 'Signatures of draft 1' })
  expect(await within(signatures).findByText('Dissents')).toBeVisible()
  expect(within(signatures).getByText('A review would teach us more.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull()
})

test('what is missing is told before the partners are asked, with where it is', async () => {
  const review = await given.review('MEETING_HELD', { record: {}, decision: {} })
  const { user } = await open(review, 'decision', given.coordinator)
  await user.click(await screen.findByRole('button', { name: 'Ask the partners to sign' }))
  const summary = await screen.findByRole('alert', { name: 'The partners cannot be asked yet' })
  expect(within(summary).getByRole('link', { name: 'Meeting record: Say who the child is' })).toHaveAttribute(
    'href',
    `/cases/${review.reference}/rapid/record`,
  )
  expect(within(summary).getByText('Choose what is decided')).toBeVisible()
})

test('sent after its day it asks why', async () => {
  const review = await given.signed()
  const { user } = await open(review, 'decision', given.coordinator)
  await user.click(await screen.findByRole('button', { name: 'Record that it was sent to the Panel' }))
  const dialog = await screen.findByRole('dialog', { name: 'Record that it was sent to the Panel' })
  await user.click(within(dialog).getByRole('button', { name: 'Record it' }))
  expect(await within(dialog).findByText(/Say why it is late/)).toBeVisible()
  await user.type(within(dialog).getByLabelText('Why is it late?'), 'The police partner was away')
  await user.click(within(dialog).getByRole('button', { name: 'Record it' }))
  expect(await screen.findByText('Sent after it was due')).toBeVisible()
  expect(screen.getByText('The police partner was away')).toBeVisible()
})

test('the Panel’s letter is recorded with its points, and a praise asks for no action', async () => {
  const review = await given.sent(today)
  const { user } = await open(review, 'panel', given.coordinator)
  await user.click(await screen.findByRole('button', { name: 'Record the Panel’s letter' }))
  const dialog = await screen.findByRole('dialog', { name: 'Record the Panel’s letter' })
  const record = () => user.click(within(dialog).getByRole('button', { name: 'Record the letter' }))
  await record()
  expect(await within(dialog).findByText('Choose what the Panel says')).toBeVisible()
  await user.selectOptions(within(dialog).getByLabelText('What does the Panel say of the decision?'), 'AGREES')
  await user.click(within(dialog).getByRole('button', { name: 'Add a point of feedback' }))
  const point = within(dialog).getByRole('group', { name: 'Point 1' })
  await user.type(within(point).getByLabelText('What does the Panel say?'), 'The child is heard.')
  await user.selectOptions(within(point).getByLabelText('Praise or challenge?'), 'PRAISE')
  await record()
  expect(await within(dialog).findByText('Choose the letter as a PDF')).toBeVisible()
  await user.upload(within(dialog).getByLabelText('The letter'), new File(['%PDF-1.4\n%%EOF'], 'letter.pdf'))
  expect(await within(dialog).findByText(/^Kept: letter.pdf/)).toBeVisible()
  await record()
  const letter = await screen.findByRole('region', { name: /^Letter of/ })
  expect(within(letter).getByText('Agrees with the decision')).toBeVisible()
  expect(within(letter).getByText('The child is heard.')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Make an action/ })).toBeNull()
})

test('where the Panel queries the decision, the group looks at it again', async () => {
  const review = await given.sent(today, 'PANEL_RESPONDED')
  const { user } = await open(review, 'panel', given.coordinator)
  await user.click(await screen.findByRole('button', { name: 'Reconsider the decision' }))
  const dialog = await screen.findByRole('dialog', { name: 'Reconsider the decision?' })
  const reconsider = () => user.click(within(dialog).getByRole('button', { name: 'Reconsider' }))
  await reconsider()
  expect(await within(dialog).findByText('Say why')).toBeVisible()
  await user.type(within(dialog).getByLabelText('Why is it looked at again?'), 'Why no review follows.')
  await reconsider()
  expect(await screen.findByText(/Why no review follows\./)).toBeVisible()
  expect(await given.statusOf(review)).toBe('RECONSIDER')
})

test('a point of the Panel’s letter becomes an action', async () => {
  const review = await given.sent(today)
  const { reference } = review
  await review.request('CHS', { status: 'RECEIVED' })
  const { coordinator } = given
  const fileId = await given.keptLetter(review)
  await coordinator.api.reviewDecisions.recordLetter({
    reference,
    letterId: crypto.randomUUID(),
    receivedOn: today,
    outcome: 'AGREES',
    feedback: [{ text: 'Say more about fathers.', theme: 'FATHERS', tone: 'CHALLENGE' }],
    hasNoFeedback: false,
    fileId,
    version: await given.versionOf(review),
  })
  const { user } = await open(review, 'panel', coordinator)
  await user.click(await screen.findByRole('button', { name: 'Make an action of: Say more about fathers.' }))
  const dialog = await screen.findByRole('dialog', { name: 'Make an action' })
  expect(within(dialog).getByLabelText('What is to be done?')).toHaveValue('Say more about fathers.')
  await user.type(within(dialog).getByLabelText('How will you know that it worked?'), 'Nine of ten plans name him')
  await user.selectOptions(within(dialog).getByLabelText('Agency that owns it'), 'CHS')
  await user.type(within(dialog).getByLabelText('Due'), '3 June 2099')
  await user.click(within(dialog).getByRole('button', { name: 'Make the action' }))
  expect(await screen.findByText('Action made')).toBeVisible()
})
