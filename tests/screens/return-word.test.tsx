import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { returnForm } from '#domain/information-requests/return-form.ts'
import { documentCode } from '#domain/return-documents/document-code.ts'
import { givenRequests, type Requests } from '#tests/support/given-requests.ts'
import { screensOverTheServer } from '#tests/support/render-app.tsx'
import { paragraphs, wordFile } from '#tests/support/word/hostile-files.ts'

const screens = screensOverTheServer()
let given: Requests
beforeAll(async () => {
  given = await givenRequests(screens.app, 'WORD')
}, 60_000)

const box = (text: string) => `<w:tbl><w:tr><w:tc>${paragraphs(text)}</w:tc></w:tr></w:tbl>`
const roleHead = 'A1. What is your role in the agency?'
const viewHead = 'K1. Should there be a local child safeguarding practice review?'
const filledIn = (requestId: string) =>
  new File(
    [
      wordFile(
        [
          paragraphs(documentCode({ form: returnForm, requestId }), roleHead),
          box('Lead nurse for children'),
          paragraphs('A6. On which day were the records secured?'),
          box('soon'),
          paragraphs(viewHead),
          box('☒ Not sure'),
        ].join(''),
      ),
    ],
    'return.docx',
  )

async function openWith(role: string | null) {
  const { requestId } = await given.review('ASSIGNED', given.author)
  if (role) await given.write(given.author, requestId, { author_role: role })
  const { user } = await screens.renderApp(`/requests/${requestId}/word`, { as: given.author })
  const upload = async (file: File) => user.upload(await screen.findByLabelText('The filled-in document'), file)
  const draft = async () => (await given.author.api.requests.draft({ requestId })).answers
  return { requestId, user, upload, draft }
}
const answerTo = async (heading: string) =>
  within(await screen.findByRole('region', { name: heading.replace('. ', ' ') }))

test('an answer that is here already is replaced only where the author says so', async () => {
  const { requestId, user, upload, draft } = await openWith('Lead nurse')
  await upload(filledIn(requestId))
  const role = await answerTo(roleHead)
  expect(role.getByText('Here now').parentElement).toHaveTextContent('Lead nurse')
  expect(role.getByText('In the document').parentElement).toHaveTextContent('Lead nurse for children')
  expect(role.getByText('for children').tagName).toBe('INS')
  expect(role.getByRole('checkbox')).not.toBeChecked()
  expect((await answerTo(viewHead)).getByRole('checkbox')).not.toBeChecked()
  expect(screen.getByText(/parts were not taken/).parentElement).toHaveTextContent('soon')

  await user.click(screen.getByRole('button', { name: 'Choose all 1 that are empty here' }))
  expect(role.getByRole('checkbox')).not.toBeChecked()
  await user.click(screen.getByRole('button', { name: 'Save the 1 answer chosen' }))
  expect(await screen.findByText('1 answer taken from the document.')).toBeVisible()
  expect(await draft()).toMatchObject({ author_role: { value: 'Lead nurse' }, lcspr_view: { value: 'UNSURE' } })

  await user.click((await answerTo(roleHead)).getByRole('checkbox'))
  await user.click(screen.getByRole('button', { name: 'Save the 1 answer chosen' }))
  await waitFor(async () => expect(await draft()).toMatchObject({ author_role: { value: 'Lead nurse for children' } }))
})

test('saving with nothing chosen says what to do, and nothing is stored', async () => {
  const { requestId, user, upload, draft } = await openWith(null)
  await upload(filledIn(requestId))
  await user.click(await screen.findByRole('button', { name: 'Save the answers chosen' }))
  expect(await screen.findByText(/Choose an answer first/)).toBeVisible()
  expect(await draft()).not.toHaveProperty('lcspr_view')
})

test('what somebody else wrote meanwhile still stands, and the choice is made anew', async () => {
  const { requestId, user, upload, draft } = await openWith('Lead nurse')
  await upload(filledIn(requestId))
  await user.click((await answerTo(roleHead)).getByRole('checkbox'))
  await given.write(given.member, requestId, { author_role: 'Head of nursing' })
  await user.click(screen.getByRole('button', { name: 'Save the 1 answer chosen' }))
  expect(await screen.findByText('Somebody wrote here meanwhile')).toBeVisible()
  const role = await answerTo(roleHead)
  await waitFor(() => expect(role.getByText('Here now').parentElement).toHaveTextContent('Head of nursing'))
  expect(role.getByText(/Changed meanwhile by Mina Member/)).toBeVisible()
  expect(role.getByRole('checkbox')).not.toBeChecked()
  expect(await draft()).toMatchObject({ author_role: { value: 'Head of nursing' } })
})

test.each([
  ['a document of another request', () => filledIn(crypto.randomUUID()), /belongs to another request/],
  ['a file that is no document', () => new File(['words'], 'words.docx'), /not a Word document/],
  ['a file that is too large', () => new File([new Uint8Array(10_500_000)], 'large.docx'), /larger than 10 MB/],
])('%s is refused in a sentence beside the button', async (_, make, sentence) => {
  const { upload } = await openWith(null)
  await upload(make())
  expect(await screen.findByText(sentence)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Choose the filled-in document' })).toHaveAccessibleDescription(sentence)
})

test('once the return is handed in, nothing is brought back', async () => {
  const { requestId } = await given.handedIn()
  await screens.renderApp(`/requests/${requestId}/word`, { as: given.author })
  expect(await screen.findByText('The return cannot be written in now')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Choose the filled-in document' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Download with what is written so far' })).toBeVisible()
})
