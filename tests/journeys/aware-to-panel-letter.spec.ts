import 'temporal-polyfill/global'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { englandHolidays } from '#domain/time/bank-holidays.ts'
import { formatDate } from '#domain/time/dates.ts'
import { addWorkingDays } from '#domain/time/working-days.ts'
import { expectAccessible } from './support/accessible.ts'
import { askServer } from './support/ask-server.ts'
import { type ClockedCasebook, startClockedCasebook } from './support/clocked-casebook.ts'
import { openAs, pickPerson, saved } from './support/demonstration.ts'
import { act, dialog, tickAll } from './support/dialogs.ts'
import { writeIncident, writePanelLetter, writeRestOfReturn, writeUp } from './support/rapid-review-writing.ts'

let casebook: ClockedCasebook
const start = Temporal.Now.instant()
const notifiedOn = start.toZonedDateTimeISO('Europe/London').toPlainDate()
test.beforeAll(async () => {
  test.setTimeout(180_000)
  casebook = await startClockedCasebook(start.toString())
})
test.afterAll(() => casebook.stop())

/** The day of the plan: so many working days after the notification, which is made today. */
const day = (count: number) => addWorkingDays(notifiedOn, count, englandHolidays)
const goToDay = (count: number) => casebook.setClock(`${day(count)}T11:00:00Z`)

/** Nobody is named in a mail, and nothing is told. */
async function expectMail(to: string, subject: RegExp) {
  const found = () =>
    casebook.mails.findLast((mail) => mail.recipients.includes(to) && subject.test(mail.subject ?? ''))
  await expect.poll(() => found()?.subject, { message: `${subject} to ${to}` }).toBeTruthy()
  expect(found()?.text ?? '').not.toMatch(/Pip|Madeupson|hurt|child/)
}

async function signedIn(browser: Browser, name: string, path: string): Promise<Page> {
  const page = await openAs(browser, casebook.url, name)
  await page.goto(casebook.url + path)
  return page
}

test('from the council becoming aware to the Panel’s letter', async ({ browser }) => {
  test.setTimeout(600_000)
  const notifier = await openAs(browser, casebook.url, 'Rufus Dreamwell')

  const reference = await test.step('the council’s notifier records what it became aware of', async () => {
    await notifier.goto(`${casebook.url}/incidents/new`)
    await notifier.getByLabel('When did the council become aware?').fill(formatDate(notifiedOn))
    await notifier.getByLabel('Who told whom?').fill('The ward sister told the duty team.')
    await notifier.getByLabel('Where did it happen?').fill('At home')
    await expectAccessible(notifier)
    await notifier.getByRole('button', { name: 'Record' }).click()
    await notifier.waitForURL(/\/cases\/CSCP-\d{4}-\d{3}\/incident/)
    const found = /CSCP-\d{4}-\d{3}/.exec(notifier.url())?.[0] ?? ''
    await writeIncident(notifier, found)
    await notifier.reload()
    await notifier.getByRole('button', { name: 'Ask the three partners' }).click()
    await expect(notifier.getByText('No view yet').first()).toBeVisible()
    await expectAccessible(notifier)
    return found
  })
  const incident = `/cases/${reference}/incident`
  const rapid = `/cases/${reference}/rapid`

  await test.step('each partner says what it thinks; one is not sure', async () => {
    for (const [name, mail, view] of [
      ['Farah Exemplar', 'farah.exemplar', 'Notify'],
      ['Glen Inventor', 'glen.inventor', 'Notify'],
      ['Anjali Storybrook', 'anjali.storybrook', 'Not sure yet'],
    ] as const) {
      await expectMail(`${mail}@casebook.example`, /Say whether a serious incident should be notified/)
      const partner = await signedIn(browser, name, incident)
      await partner.getByRole('button', { name: /^Give your view for/ }).click()
      await dialog(partner).getByRole('radio', { name: view, exact: true }).check()
      await dialog(partner).getByLabel('Why?').fill('What is known so far points that way.')
      await act(partner, 'Give the view')
      await partner.context().close()
    }
  })

  await test.step('the council decides and notifies: the Rapid Review opens by itself', async () => {
    await notifier.goto(casebook.url + incident)
    await notifier.getByRole('button', { name: 'Decide whether to notify' }).click()
    await dialog(notifier).getByRole('radio', { name: 'Notify the Panel' }).check()
    await dialog(notifier).getByLabel('Why?').fill('The threshold is met, whatever else is found.')
    await act(notifier, 'Record the decision')
    await notifier.goto(`${casebook.url}${incident}/worksheet`)
    await expectAccessible(notifier)
    await notifier.goto(casebook.url + incident)
    await notifier.getByRole('button', { name: 'Record the notification' }).click()
    await dialog(notifier).getByLabel('Reference that the national site gave').fill('PRETEND-1')
    await dialog(notifier).getByLabel('Submitted on').fill(formatDate(notifiedOn))
    await dialog(notifier).getByLabel('At', { exact: true }).fill('00:01')
    await act(notifier, 'Record the notification')
    await expectMail('kofi.sampleton@casebook.example', /Run a Rapid Review/)
  })

  const coordinator = await signedIn(browser, 'Kofi Sampleton', `${rapid}/scope`)
  await test.step('the coordinator sets the scope and asks every agency in one step', async () => {
    await coordinator
      .getByRole('group', { name: 'Children and people to search for' })
      .getByRole('checkbox')
      .first()
      .check()
    for (const agency of [/^Children’s Social Care/, /^Croydon Integrated Care Board/, /^Metropolitan Police/]) {
      await coordinator.getByRole('checkbox', { name: agency }).first().check()
    }
    await coordinator.getByLabel('Starts at').fill('13:00')
    await coordinator.getByRole('textbox', { name: 'Place' }).fill('Room 1')
    const chair = coordinator.getByLabel('Who chairs it?')
    await chair.selectOption((await chair.getByRole('option', { name: /Farah Exemplar/ }).textContent()) ?? '')
    await expectAccessible(coordinator)
    await coordinator.getByRole('button', { name: 'Set the scope' }).click()
    await coordinator.getByRole('button', { name: 'Send the requests' }).click()
    await act(coordinator, 'Send')
    await expect(coordinator.getByRole('heading', { name: 'Agencies' })).toBeVisible()
    await expectAccessible(coordinator)
  })

  const { review } = await askServer<{
    review: { requests: { code: string; requestId: string }[]; meeting: { id: string; onDate: string } }
  }>(coordinator, 'GET', `/cases/${reference}/rapid-review`)
  const requestTo = (code: string) => review.requests.find((each) => each.code === code)?.requestId ?? ''

  await goToDay(2)
  await test.step('two members answer that nobody there knows the child', async () => {
    for (const [name, code] of [
      ['Glen Inventor', 'MPS'],
      ['Anjali Storybrook', 'ICB'],
    ] as const) {
      const member = await signedIn(browser, name, `/requests/${requestTo(code)}`)
      await expectAccessible(member)
      await member.getByRole('link', { name: 'Nobody here knows the child' }).click()
      await member.getByRole('group', { name: 'Where did you look?' }).getByRole('checkbox').first().check()
      await member.getByLabel('Which names and dates of birth did you search for?').fill('Each name on the request')
      await member.getByLabel('When was the search made?').fill(formatDate(notifiedOn))
      await member.getByLabel('Who searched?').fill('Data officer')
      await expectAccessible(member)
      await member.getByRole('button', { name: 'Return that nothing is known' }).click()
      await expect(member.getByText(/nothing is known here/)).toBeVisible()
      await member.context().close()
    }
  })

  const own = `/requests/${requestTo('CSC')}`
  await test.step('the third has a colleague write', async () => {
    const member = await signedIn(browser, 'Farah Exemplar', own)
    await member.getByRole('button', { name: 'Acknowledge' }).click()
    await member.getByRole('button', { name: 'Name the author' }).click()
    await dialog(member)
      .getByRole('radio', { name: /Hyacinth Quillpen/ })
      .check()
    await dialog(member).getByRole('radio', { name: 'No', exact: true }).check()
    await act(member, 'Name the author')
    await expectMail('hyacinth.quillpen@casebook.example', /Write your agency’s return/)
    await member.context().close()
  })

  const author = await signedIn(browser, 'Hyacinth Quillpen', own)
  await test.step('the author writes, and sees nothing else of the case', async () => {
    expect(await author.evaluate((at) => fetch(at).then(({ status }) => status), `/api/cases/${reference}`)).toBe(404)
    await author.getByRole('link', { name: 'Begin the return' }).click()
    await expectAccessible(author)
    await author.goto(`${casebook.url}${own}/sections/child`)
    await author
      .getByLabel('What was an ordinary day like for the child?')
      .fill('She drew boats before school, because the house was quiet then.')
    await author.getByLabel('What was an ordinary day like for the child?').blur()
    await expect(saved(author).first()).toBeVisible()
    await expectAccessible(author)
    await writeRestOfReturn(author, requestTo('CSC'), ['lived_experience'])
    await author.goto(`${casebook.url}${own}/sections/check`)
    await expectAccessible(author)
    await author.getByRole('button', { name: 'Hand in to the member' }).click()
    await expect(author.getByText(/checks the return before it leaves/)).toBeVisible()
  })

  await test.step('the member approves, the coordinator accepts, and the pack is released', async () => {
    const member = await signedIn(browser, 'Farah Exemplar', `${own}/check`)
    await expectAccessible(member)
    await member.getByRole('button', { name: /Approve and return/ }).click()
    await tickAll(member)
    await act(member, 'Approve and return')
    await pickPerson(coordinator, casebook.url, 'Kofi Sampleton')
    await coordinator.goto(`${casebook.url}${rapid}/returns/${requestTo('CSC')}`)
    await expect(coordinator.getByText('She drew boats before school').first()).toBeVisible()
    await expectAccessible(coordinator)
    await coordinator.getByRole('button', { name: 'Accept the return' }).click()
    await expect(coordinator.getByRole('button', { name: 'Accept the return' })).toBeHidden()
    await coordinator.goto(casebook.url + rapid)
    await coordinator.getByRole('button', { name: 'Bring the returns together' }).click()
    await act(coordinator, 'Bring together')
    await coordinator.getByRole('button', { name: 'Release the pack' }).first().click()
    await act(coordinator, 'Release')
    await coordinator.goto(`${casebook.url}${rapid}/answers`)
    await expectAccessible(coordinator)
  })

  await casebook.setClock(`${review.meeting.onDate}T14:00:00Z`)
  await test.step('the group meets, and the coordinator writes it up', async () => {
    const chair = await signedIn(browser, 'Farah Exemplar', `/meetings/${review.meeting.id}`)
    for (const seat of [/Head of Service, Early Help/, /Detective Inspector/, /Designated Doctor/]) {
      await chair.getByRole('combobox', { name: seat }).selectOption({ label: 'In person' })
    }
    await expect(chair.getByText(/Quorate/).first()).toBeVisible()
    await chair.goto(`${casebook.url}${rapid}/record`)
    await expect(chair.getByRole('button', { name: 'Record that the meeting was held' })).toBeVisible()
    await expectAccessible(chair)
    await chair.getByRole('button', { name: 'Record that the meeting was held' }).click()
    await expect(chair.getByRole('button', { name: 'Record that the meeting was held' })).toBeHidden()
    await pickPerson(coordinator, casebook.url, 'Kofi Sampleton')
    await writeUp(coordinator, reference)
    await coordinator.goto(`${casebook.url}${rapid}/decision`)
    await coordinator.getByRole('button', { name: 'Ask the partners to sign' }).click()
    await tickAll(coordinator)
    await act(coordinator, 'Ask the partners')
  })

  await goToDay(14)
  await test.step('the three partners sign, one with dissent', async () => {
    for (const [name, verdict] of [
      ['Augusta Wishful', /^I agree$/],
      ['Caspian Daydream', /^I agree$/],
      ['Noor Reverie', /^I dissent/],
    ] as const) {
      const partner = await signedIn(browser, name, `${rapid}/decision`)
      await partner.getByRole('button', { name: 'Sign', exact: true }).click()
      await dialog(partner).getByRole('radio', { name: verdict }).check()
      if (name === 'Noor Reverie') {
        await dialog(partner).getByLabel('Why do you dissent?').fill('We would have looked longer at what we knew.')
      }
      await act(partner, 'Sign')
      await partner.context().close()
    }
  })

  await goToDay(15)
  await test.step('it is sent to the Panel, whose letter becomes an action', async () => {
    await pickPerson(coordinator, casebook.url, 'Kofi Sampleton')
    await coordinator.goto(`${casebook.url}${rapid}/decision`)
    await expect(coordinator.getByText('We would have looked longer at what we knew.').first()).toBeVisible()
    await coordinator.getByRole('button', { name: 'Record that it was sent to the Panel' }).click()
    await dialog(coordinator)
      .getByLabel('Sent on')
      .fill(formatDate(day(15)))
    await act(coordinator, 'Record it')
    await goToDay(25)
    await pickPerson(coordinator, casebook.url, 'Kofi Sampleton')
    await coordinator.goto(`${casebook.url}${rapid}/panel`)
    await coordinator.getByRole('button', { name: 'Record the Panel’s letter' }).click()
    await writePanelLetter(coordinator, day(25), 'Say how night staff will hear of it.')
    await act(coordinator, 'Record the letter')
    await expect(coordinator.getByText('Say how night staff will hear of it.').first()).toBeVisible()
    await expectAccessible(coordinator)
  })
})
