import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Partnership } from '#tests/support/given.ts'
import { guestsIn } from '#tests/support/given-guest.ts'
import { screensOverTheServer } from '#tests/support/render-app.tsx'
import { openVisitor } from '#tests/support/visitor.ts'

const screens = screensOverTheServer()
let here: Partnership
let guests: ReturnType<typeof guestsIn>
beforeAll(async () => {
  here = await screens.given.partnership('HERE')
  guests = guestsIn(screens.app, screens.given)
})
/** A browser that nobody has used, at an address. */
async function visit(url: string) {
  const browser = openVisitor(screens.app)
  return { browser, ...(await screens.renderApp(url, { as: null, inBrowser: browser })) }
}

test('a stranger gives their address, opens the link that was sent to it, and is in their draft', async () => {
  const email = guests.newEmail()
  const { browser, user } = await visit('/refer/here')
  expect(await screen.findByRole('heading', { level: 1, name: 'Refer a Case of Concern' })).toBeVisible()
  expect(screen.getByText('If a child is in danger now, call 999')).toBeVisible()
  await user.type(screen.getByLabelText('Your work e-mail address'), email)
  await user.click(screen.getByRole('button', { name: 'Send me a link' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Check your e-mail' })).toBeVisible()
  expect(screen.getByRole('main')).toHaveTextContent(
    `If ${email} may be used, a link is on its way. It works once, for 30 minutes, in this browser.`,
  )

  cleanup()
  const [token] = await guests.tokensFor(email)
  const { router } = await screens.renderApp(`/refer/open#${token}`, { as: null, inBrowser: browser })
  expect(await screen.findByRole('heading', { level: 1, name: 'Case of Concern referral' })).toBeVisible()
  expect(router.state.location.href).toBe('/refer/mine')
  // A plain page: nothing leads anywhere but through the referral, and nobody can be let in.
  expect(screen.queryByRole('navigation', { name: 'Main' })).toBe(null)
  expect(screen.queryByRole('button', { name: 'Search' })).toBe(null)
  expect(screen.queryByText('Who writes here')).toBe(null)
})

test('an address that may not be used is told so at its field, and is kept', async () => {
  const { user } = await visit('/refer/here')
  const field = await screen.findByLabelText('Your work e-mail address')
  await user.type(field, 'robin@home.example')
  await user.click(screen.getByRole('button', { name: 'Send me a link' }))
  expect(await screen.findByText(/^Use your work e-mail address. HERE takes addresses/)).toBeVisible()
  expect(field).toHaveFocus()
  expect(field).toHaveValue('robin@home.example')
})

test('where there are several partnerships, the stranger chooses theirs', async () => {
  await screens.given.partnership('ELSE')
  const { user } = await visit('/refer')
  await user.type(await screen.findByLabelText('Your work e-mail address'), guests.newEmail())
  await user.click(screen.getByRole('button', { name: 'Send me a link' }))
  expect(await screen.findByText('Choose your partnership')).toBeVisible()
  await user.selectOptions(screen.getByLabelText('Your partnership'), 'HERE Partnership')
  await user.click(screen.getByRole('button', { name: 'Send me a link' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Check your e-mail' })).toBeVisible()
})

describe('a link', () => {
  test('opened by somebody else is refused, and says what to do', async () => {
    const email = guests.newEmail()
    await openVisitor(screens.app).api.referralLinks.ask({ partnership: 'HERE', email, wish: 'NEW' })
    const [token] = await guests.tokensFor(email)
    const { user, router } = await visit(`/refer/open#${token}`)
    expect(await screen.findByText(/works only in the browser where it was asked for/)).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Ask for a new link' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/refer'))
  })

  test('that was used leads on to the referral that is open here already', async () => {
    const guest = await guests.guest(here)
    await screens.renderApp(`/refer/open#${'A'.repeat(43)}`, { as: null, inBrowser: guest.visitor })
    expect(await screen.findByRole('link', { name: 'Go on with it' })).toBeVisible()
  })

  test('opened while somebody is signed in waits until they have signed out', async () => {
    const email = guests.newEmail()
    const browser = openVisitor(screens.app)
    await browser.api.referralLinks.ask({ partnership: 'HERE', email, wish: 'NEW' })
    const [token] = await guests.tokensFor(email)
    const member = await screens.given.person({ role: 'MEMBER', in: here, name: 'Wren Parable' })
    const [name = '', value = ''] = member.cookie.split('=')
    browser.cookies.set(name, value)
    const { user } = await screens.renderApp(`/refer/open#${token}`, { as: null, inBrowser: browser })
    expect(await screen.findByText(/You are signed in as Wren Parable/)).toBeVisible()
    // The test's identity ends no session, so the cookie goes here.
    browser.cookies.delete(name)
    await user.click(screen.getByRole('button', { name: 'Sign out and go on' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Case of Concern referral' })).toBeVisible()
  })
})

describe('whoever came by a link', () => {
  test('writes, and what they wrote is saved', async () => {
    const guest = await guests.guest(here)
    const { user } = await screens.renderApp('/refer/mine/why-it-matters', { as: null, inBrowser: guest.visitor })
    await user.type(await screen.findByRole('textbox', { name: /What worked well/ }), 'The school rang twice.')
    await user.tab()
    expect(await screen.findByText(/^Saved \d\d:\d\d$/)).toBeVisible()
    const { answers } = await guest.api.concerns.get({ concernId: guest.concernId })
    expect(answers.what_worked).toMatchObject({ value: 'The school rang twice.', rev: 1 })
  })

  test('goes on where they were when their time was over: the words stay, and a new link saves them', async () => {
    const guest = await guests.guest(here)
    const { user } = await screens.renderApp('/refer/mine/why-it-matters', { as: null, inBrowser: guest.visitor })
    const worked = await screen.findByRole('textbox', { name: /What worked well/ })
    await guest.api.referralLinks.leave()
    await user.type(worked, 'Kept on the page.')
    await user.tab()
    const dialog = await screen.findByRole('dialog', { name: 'Open your referral again' })
    await user.click(within(dialog).getByRole('button', { name: 'Send me a new link' }))
    expect(await within(dialog).findByText(/A link is on its way/)).toBeVisible()
    const token = (await guests.tokensFor(guest.email)).at(-1) ?? ''
    await guest.api.referralLinks.open({ token })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null))
    expect(await screen.findByText(/^Saved \d\d:\d\d$/)).toBeVisible()
    expect(worked).toHaveValue('Kept on the page.')
    const { answers } = await guest.api.concerns.get({ concernId: guest.concernId })
    expect(answers.what_worked).toMatchObject({ value: 'Kept on the page.' })
  })

  test('whose time is over is told so when they load the page again, and may ask for a link', async () => {
    const guest = await guests.guest(here)
    await screens.renderApp('/refer', { as: null, inBrowser: guest.visitor })
    expect(await screen.findByRole('link', { name: 'Go on with it' })).toHaveAttribute('href', '/refer/mine')
    cleanup()
    await guest.api.referralLinks.leave()
    await screens.renderApp('/refer/mine/check', { as: null, inBrowser: guest.visitor })
    expect(await screen.findByText('Your referral is not open any more')).toBeVisible()
    expect(screen.getByRole('radio', { name: /Come back to a referral/ })).toBeChecked()
  })

  test('leaves with everything saved, and nothing is open here any more', async () => {
    const guest = await guests.guest(here)
    const { user } = await screens.renderApp('/refer/mine/why-it-matters', { as: null, inBrowser: guest.visitor })
    await user.type(await screen.findByRole('textbox', { name: /What worked well/ }), 'The last words.')
    await user.click(screen.getByRole('button', { name: 'Leave' }))
    expect(await screen.findByText('You have left your referral')).toBeVisible()
    expect(await guest.api.referralLinks.mine()).toBe(null)
    const { answers } = await screens.app.superuser
      .selectFrom('casebook.concern')
      .select('answers')
      .where('id', '=', guest.concernId)
      .executeTakeFirstOrThrow()
    expect(answers).toMatchObject({ what_worked: { value: 'The last words.' } })
  })

  test('sends a finished referral, and sees where it stands', async () => {
    const guest = await guests.guest(here)
    const who = { referrer_name: 'Robin Visitor', referrer_role: 'Teacher', referrer_agency: 'SCHOOL' }
    await screens.given.fillIn(guest.api, guest.concernId, who)
    const { user } = await screens.renderApp('/refer/mine/check', { as: null, inBrowser: guest.visitor })
    await user.click(await screen.findByRole('button', { name: 'Send the referral' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Referral sent' })).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'See where it stands' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'We have your referral' })).toBeVisible()
    expect(screen.getByText('You sent the referral.')).toBeVisible()
  })
})

describe('what became of it', () => {
  async function asked() {
    const sent = await guests.guestReferral(here)
    await screens.app.superuser
      .updateTable('casebook.concern')
      .set({ status: 'INFO_NEEDED' })
      .where('id', '=', sent.concernId)
      .execute()
    await screens.app.superuser
      .insertInto('casebook.correspondence')
      .values({
        partnership_id: here.id,
        id: crypto.randomUUID(),
        case_id: sent.caseId,
        concern_id: sent.concernId,
        kind: 'QUESTION',
        text: 'When did the school ring?',
        by_account: sent.accountId,
        at: screens.app.clock.now().toString(),
      })
      .execute()
    return sent
  }

  test('a question is answered in the same thread', async () => {
    const sent = await asked()
    const { user } = await screens.renderApp('/refer/mine', { as: null, inBrowser: sent.visitor })
    expect(await screen.findByRole('heading', { level: 1, name: 'We have some questions for you' })).toBeVisible()
    expect(screen.getByRole('article', { name: /^We asked you/ })).toHaveTextContent('When did the school ring?')
    await user.click(screen.getByRole('button', { name: 'Send the reply' }))
    expect(await screen.findByText('Write your reply')).toBeVisible()
    await user.type(screen.getByLabelText('Your reply'), 'On Tuesday.')
    await user.click(screen.getByRole('button', { name: 'Send the reply' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'We have your referral' })).toBeVisible()
    expect(screen.getByRole('article', { name: /^You replied/ })).toHaveTextContent('On Tuesday.')
    expect(screen.queryByLabelText('Your reply')).toBe(null)
  })

  test('a reply that does not get through stays on the page', async () => {
    const sent = await asked()
    const { user } = await screens.renderApp('/refer/mine', { as: null, inBrowser: sent.visitor })
    await user.type(await screen.findByLabelText('Your reply'), 'On Tuesday.')
    screens.net.cut()
    await user.click(screen.getByRole('button', { name: 'Send the reply' }))
    expect(await screen.findByText('There is no connection. Try again in a moment.')).toBeVisible()
    expect(screen.getByLabelText('Your reply')).toHaveValue('On Tuesday.')
    screens.net.mend()
    await user.click(screen.getByRole('button', { name: 'Send the reply' }))
    expect(await screen.findByRole('article', { name: /^You replied/ })).toHaveTextContent('On Tuesday.')
  })

  test('a referral is withdrawn with a reason', async () => {
    const sent = await guests.guestReferral(here)
    const { user } = await screens.renderApp('/refer/mine/outcome', { as: null, inBrowser: sent.visitor })
    await user.click(await screen.findByRole('button', { name: 'Withdraw this referral' }))
    const dialog = await screen.findByRole('dialog', { name: 'Withdraw this referral?' })
    await user.click(within(dialog).getByRole('button', { name: 'Withdraw' }))
    expect(await within(dialog).findByText('Say why')).toBeVisible()
    await user.type(within(dialog).getByLabelText('Why do you withdraw it?'), 'It was a mix-up')
    await user.click(within(dialog).getByRole('button', { name: 'Withdraw' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'You took your referral back' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Withdraw this referral' })).toBe(null)
  })

  test('is there for people with an account too, at the address of their referral', async () => {
    const member = await screens.given.person({ role: 'MEMBER', in: here, agency: 'SCHOOL' })
    const sent = await screens.given.receivedReferral(member)
    const { router } = await screens.renderApp(`/concerns/${sent.concernId}`, { as: member })
    expect(await screen.findByRole('heading', { level: 1, name: 'We have your referral' })).toBeVisible()
    expect(router.state.location.pathname).toBe(`/concerns/${sent.concernId}/outcome`)
    expect(screen.getByRole('navigation', { name: 'Main' })).toBeInTheDocument()
  })
})
