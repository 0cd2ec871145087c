import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { askServer } from './support/ask-server.ts'
import { type ClockedCasebook, startClockedCasebook } from './support/clocked-casebook.ts'
import { openAs, pickPerson } from './support/demonstration.ts'
import { completeRecord } from './support/triage-record.ts'
import { writeTheRest } from './support/write-as-stranger.ts'

const stranger = 'rosalind.imagined@nowhere.sch.uk'

let casebook: ClockedCasebook
test.beforeAll(async () => {
  test.setTimeout(120_000)
  casebook = await startClockedCasebook(new Date().toISOString())
})
test.afterAll(() => casebook.stop())

/** Waits for the newest mail to somebody with this subject, and gives its link. Nothing in it tells of the child. */
async function linkIn(to: string, subject: RegExp, after = 0) {
  const found = () =>
    casebook.mails.slice(after).findLast((mail) => mail.recipients.includes(to) && subject.test(mail.subject ?? ''))
  await expect.poll(() => found()?.subject, { message: `${subject} to ${to}` }).toBeTruthy()
  const text = found()?.text ?? ''
  expect(text).not.toMatch(/Pip|Madeupson|Marigold|health visitor/)
  return /https?:\S+/.exec(text)?.[0] ?? ''
}

/** A link to come back is asked for, and opened in the browser that asked. */
async function comeBack(page: Page, wish: 'Start a new referral' | 'Come back to a referral') {
  const before = casebook.mails.length
  await page.goto(`${casebook.url}/refer/cscp`)
  await page.getByRole('radio', { name: new RegExp(wish) }).check()
  await page.getByLabel('Your work e-mail address').fill(stranger)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Check your e-mail' })).toBeVisible()
  await expectAccessible(page)
  return linkIn(stranger, /Open your referral/, before)
}

test('from a stranger’s referral to the outcome that the stranger reads', async ({ browser }) => {
  test.setTimeout(300_000)
  const page = await (await browser.newContext()).newPage()

  await test.step('the stranger asks for a link; forwarded, it opens for nobody else', async () => {
    const link = await comeBack(page, 'Start a new referral')
    const somebodyElse = await (await browser.newContext()).newPage()
    await somebodyElse.goto(link)
    await expect(somebodyElse.getByText(/works only in the browser where it was asked for/)).toBeVisible()
    await expectAccessible(somebodyElse)

    await page.goto(link)
    await expect(page.getByRole('heading', { level: 1, name: 'Case of Concern referral' })).toBeVisible()
    await expectAccessible(page)
    await page
      .context()
      .newPage()
      .then(async (again) => {
        await again.goto(link)
        await expect(again.getByText(/has been used/)).toBeVisible()
        await again.close()
      })
  })

  const reference = await test.step('the stranger writes, and sends it', async () => {
    await writeTheRest(page, new Date().toISOString().slice(0, 10))
    await page.reload()
    await page
      .getByRole('link', { name: /Check|check your answers/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Send the referral' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Referral sent' })).toBeVisible()
    await expectAccessible(page)
    return (
      (await page
        .getByText(/^CSCP-\d{4}-\d{3}$/)
        .first()
        .textContent()) ?? ''
    )
  })

  const manager = await openAs(browser, casebook.url, 'Dana Pretendley')
  await test.step('the Business Manager acknowledges it, and asks for more', async () => {
    await manager.goto(await linkIn('dana.pretendley@casebook.example', /Triage a new referral/))
    await manager.goto(`${casebook.url}/cases/${reference}/triage`)
    await manager.getByRole('button', { name: 'Acknowledge' }).click()
    await expect(manager.getByText('Not acknowledged yet')).toBeHidden()
    await manager.getByRole('radio', { name: 'Ask for more information' }).check()
    await manager.getByLabel('What do you want to ask the referrer?').fill('Who was told when the case was closed?')
    await expectAccessible(manager)
    await manager.getByRole('button', { name: 'Send the questions' }).click()
    await expect(manager.getByText('Waiting for the referrer').first()).toBeVisible()
  })

  await test.step('two days later the stranger comes back and replies', async () => {
    await linkIn(stranger, /Questions about your referral/)
    await casebook.setClock(daysFromNow(2))
    await page.goto(await comeBack(page, 'Come back to a referral'))
    await expect(page.getByText('Who was told when the case was closed?')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Your reply').fill('The school nurse was, by telephone.')
    await page.getByRole('button', { name: 'Send the reply' }).click()
    await expect(page.getByText('The school nurse was, by telephone.')).toBeVisible()
    await linkIn('dana.pretendley@casebook.example', /The referrer has replied/)
  })

  await test.step('the Scrutineer is asked, and gives a view', async () => {
    await pickPerson(manager, casebook.url, 'Dana Pretendley')
    await manager.goto(`${casebook.url}/cases/${reference}/triage`)
    await expect(manager.getByText('The school nurse was, by telephone.')).toBeVisible()
    await manager.getByRole('button', { name: 'Ask for views' }).click()
    const dialog = manager.getByRole('dialog')
    await dialog.getByLabel(/Beatrix Nonesuch/).check()
    await dialog.getByLabel('What do you ask them?').fill('Is this for the group?')
    await expectAccessible(manager)
    await dialog.getByRole('button', { name: /Ask/ }).click()
    await expect(dialog).toBeHidden()

    await linkIn('beatrix.nonesuch@casebook.example', /Give your view/)
    const scrutineer = await openAs(browser, casebook.url, 'Beatrix Nonesuch')
    await scrutineer.getByRole('link', { name: 'Give your view' }).first().click()
    await scrutineer.goto(`${casebook.url}/cases/${reference}/view`)
    await scrutineer.getByLabel('Your view').fill('For the group: three services closed at once.')
    await expectAccessible(scrutineer)
    await scrutineer.getByRole('button', { name: 'Give your view' }).click()
    await expect(scrutineer.getByText('For the group: three services closed at once.')).toBeVisible()
    await linkIn('dana.pretendley@casebook.example', /A view you asked for has been given/)
  })

  const meeting =
    await test.step('the Business Manager puts it before a meeting, and writes to the stranger', async () => {
      await completeRecord(manager, reference)
      await manager.goto(`${casebook.url}/cases/${reference}/triage`)
      await expect(manager.getByText('For the group: three services closed at once.')).toBeVisible()
      await manager.getByRole('radio', { name: 'Put it before a meeting' }).check()
      await expect(manager.getByText('Which meeting?')).toBeVisible()
      await expectAccessible(manager)
      await manager.getByRole('button', { name: 'Put it on the agenda' }).click()
      await expect(manager.getByText('The referrer has not been told yet')).toBeVisible()
      await expectAccessible(manager)
      await manager.getByRole('button', { name: 'Send the letter' }).click()
      await expect(manager.getByText(/Referrer told/)).toBeVisible()
      await linkIn(stranger, /There is news of your referral/)
      const { coming } = await askServer<{ coming: Meeting[] }>(manager, 'GET', '/meetings')
      const [next] = coming.filter(({ kind }) => kind === 'SPRG').toSorted((a, b) => a.onDate.localeCompare(b.onDate))
      if (!next) throw new Error('No meeting is planned')
      return next
    })

  await test.step('on the day the group meets, is quorate, and accepts', async () => {
    await casebook.setClock(`${meeting.onDate}T11:00:00Z`)
    const chair = await openAs(browser, casebook.url, meeting.chair.name)
    await chair.goto(`${casebook.url}/meetings/${meeting.id}`)
    for (const seat of [/Head of Service, Early Help/, /Detective Inspector/, /Designated Doctor/]) {
      await chair.getByRole('combobox', { name: seat }).selectOption({ label: 'In person' })
    }
    await expect(chair.getByText(/Quorate/).first()).toBeVisible()
    await expectAccessible(chair)
    await chair.getByRole('button', { name: 'Open the meeting' }).click()
    await chair.getByLabel('The confidentiality statement was read out').check()
    await chair.getByLabel('Everybody was asked about conflicts of interest').check()
    await expectAccessible(chair)
    await chair.getByRole('dialog').getByRole('button', { name: /Open/ }).click()
    await expect(chair.getByRole('dialog')).toBeHidden()

    await chair.getByRole('link', { name: `Record the decision on ${reference}` }).click()
    await expect(chair.getByRole('heading', { level: 1, name: 'What did the group decide?' })).toBeVisible()
    await expect(chair.getByText(/^Quorate: /)).toBeVisible()
    await chair.getByRole('radio', { name: 'Accept for review' }).check()
    await chair.getByLabel('Why?').fill('We do not know how one service learns that another has closed.')
    await chair.getByLabel('Time of the decision').fill('10:45')
    await chair.getByLabel('How is it reviewed?').selectOption({ label: 'Multi-agency discussion' })
    await chair.getByLabel('Children’s Social Care and Early Help', { exact: true }).check()
    await chair.getByLabel('Croydon Health Services', { exact: true }).check()
    const lead = chair.getByLabel('Who leads the review?')
    await lead.selectOption((await lead.getByRole('option', { name: /Olu Makebelieve/ }).textContent()) ?? '')
    await chair.getByLabel('Question 1').fill('Who makes sure that closing one case is safe?')
    await expectAccessible(chair)
    await chair.getByRole('button', { name: 'Record the decision' }).click()
    await expect(chair.getByRole('heading', { level: 1, name: 'What did the group decide?' })).toBeHidden()
  })

  await test.step('the Business Manager writes, and the stranger reads what came of it', async () => {
    await pickPerson(manager, casebook.url, 'Dana Pretendley')
    await manager.getByRole('link', { name: 'Write to the referrer' }).first().click()
    await manager.goto(`${casebook.url}/cases/${reference}/triage`)
    await manager.getByRole('button', { name: 'Send the letter' }).click()
    await expect(manager.getByText(/Referrer told/)).toBeVisible()

    const before = casebook.mails.length
    await linkIn(stranger, /There is news of your referral/, Math.max(0, before - 5))
    await page.goto(await comeBack(page, 'Come back to a referral'))
    await expect(page.getByRole('heading', { level: 1, name: 'There will be a review' })).toBeVisible()
    await expect(page.getByText(reference).first()).toBeVisible()
    await expectAccessible(page)
  })
})

type Meeting = {
  readonly id: string
  readonly kind: string
  readonly onDate: string
  readonly chair: { readonly name: string }
}

const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
