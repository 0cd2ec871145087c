import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { keyboardOf } from './keyboard.ts'

const circumstances =
  'Over six weeks three adults each heard one piece of the same story. Each wrote it down in a different place. On the day of the incident the pieces were put beside one another for the first time, and it was plain that the child had been telling us all along. The family plan had been closed a month before, and the school was not told of it.'

/** Fills in and sends a whole referral with the keyboard alone, and has every step looked at by axe. */
export async function referByKeyboard(page: Page): Promise<string> {
  const keys = keyboardOf(page)
  await keys.push(/^Refer a concern$/)
  await keys.isOn('Case of Concern referral')
  await expectAccessible(page)
  await keys.push(/^Is the child safe now\?$/)

  await keys.isOn('Is the child safe now?')
  await keys.choose(/Is every child/, 2)
  await expect(page.getByRole('alert')).toContainText('Call 999')
  await keys.type(/What have you done/, 'We rang the MASH at once and stayed with the child.')
  await expectAccessible(page)
  await keys.push(/^Save and continue/)

  await keys.isOn('You and your safeguarding lead')
  await keys.type(/^Your phone number/, '020 7946 0102')
  await keys.type(/safeguarding lead$/, 'Ines Makeup-Test')
  await keys.type(/When did you talk/, 'yesterday')
  await keys.choose(/support this referral/, 1)
  await expectAccessible(page)
  await keys.push(/^Save and continue/)

  await keys.isOn('Children and family')
  await keys.push(/^Add a child$/)
  await writeChild(page)
  await keys.isOn('Children and family')
  await keys.tick(/other children/, /^None known$/)
  await expectAccessible(page)
  await keys.push(/^Save and continue/)

  await keys.isOn('What happened')
  await keys.choose(/What is this referral about/, 1)
  await keys.type(/When did it happen/, '3 nov 2026')
  await keys.type(/When did your agency learn/, '4/11/26')
  await keys.type(/When did the council learn/, 'before 10 November 2026')
  await keys.type(/What happened, in order/, circumstances)
  await expectAccessible(page)
  await keys.push(/^Save and continue/)

  await keys.isOn('Why it matters and what worked')
  await keys.type(
    /What concerns you/,
    'Each adult held one piece and judged it small, because nobody could see the others.',
  )
  await keys.choose(/near miss/, 1)
  await keys.tick(/practice themes/, /^Hearing what the child said/)
  await keys.type(/What worked well/, 'The supervisor wrote down the exact words, with the date.')
  await expectAccessible(page)
  await keys.push(/^Save and continue/)

  await keys.isOn('Threshold questions')
  await keys.choose(/Has a child died/, 2)
  await keys.choose(/seriously harmed/, 2)
  await keys.choose(/abuse or neglect/, 1)
  await keys.choose(/looked-after/, 2)
  await keys.choose(/care leaver/, 2)
  await expectAccessible(page)
  await keys.push(/^Save and continue/)

  await keys.isOn('Agencies and other processes')
  await keys.push(/^Add an agency$/)
  await keys.select(/^Agency/, 'Education')
  await keys.choose(/know the family/, 1)
  await keys.choose(/involved now/, 1)
  for (const _ of ['first contact', 'last contact', 'contact', 'role', 'email']) await keys.skipNext()
  await keys.choose(/was it escalated/, 1)
  await keys.tick(/other processes/, /^None that I know of/)
  await expectAccessible(page)
  await keys.push(/^Save and continue/)

  await keys.isOn('What the family knows')
  await keys.choose(/family know/, 1)
  await expectAccessible(page)
  await keys.push(/^Save and continue/)

  await keys.isOn('What should a review find out?')
  await keys.type(/What one question/, 'How do small worries reach one person who can see the whole?')
  await expectAccessible(page)
  await keys.push(/^Save and continue/)

  await keys.isOn('Attachments and declaration')
  await keys.tick(/Declaration/, /accurate/)
  await expectAccessible(page)
  await keys.push(/^Save and check/)

  await keys.isOn('Check your answers')
  await expectAccessible(page)
  await keys.push(/^Send the referral$/)
  await keys.isOn('Referral sent')
  await expectAccessible(page)
  const reference = await page
    .getByText(/Your reference is/)
    .getByText(/^[A-Z]+-\d{4}-\d{3,}$/)
    .textContent()
  return reference ?? ''
}

async function writeChild(page: Page) {
  const keys = keyboardOf(page)
  await keys.isOn('Child 1')
  await keys.type(/^First names/, 'Zed')
  await keys.type(/^Last name/, 'Nonesuch-Test')
  await keys.choose(/been born/, 1)
  await keys.type(/^Date of birth/, '?May 2019')
  await keys.choose(/^Sex/, 2)
  await expectAccessible(page)
  await keys.push(/^Save and continue/)

  for (const _ of ['address', 'postcode', 'lives with', 'relationships']) await keys.skipNext()
  await expectAccessible(page)
  await keys.push(/^Save and continue/)

  await keys.choose(/^Ethnicity/, 6)
  await keys.type(/^First language/, 'English')
  await keys.choose(/interpreter/, 2)
  await keys.tick(/disabilit/i, /^No disability/)
  await expectAccessible(page)
  await keys.push(/^Save and continue/)

  await keys.type(/^School, college/, 'Nowhere Academy')
  await expectAccessible(page)
  await keys.push(/^Save and continue/)

  await keys.tick(/What plans/, /^No plan/)
  await keys.choose(/legal status/i, 1)
  await expectAccessible(page)
  await keys.push(/^Save and go back/)
}
