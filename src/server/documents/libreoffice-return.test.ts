import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { questionsOf } from '#domain/forms/answers.ts'
import { returnForm } from '#domain/information-requests/return-form.ts'
import { linesOf } from '#domain/return-documents/blocks.ts'
import { isOnScreenOnly } from '#domain/return-documents/coded-questions.ts'
import { wrongDocument } from '#domain/return-documents/document-code.ts'
import { readReturnDocument } from '#domain/return-documents/read-return-document.ts'
import { completedReturn, fixtureDay, fixtureRequestId, leftOut } from '#tests/support/word/completed-return.ts'
import { openWordFile } from './open-word-file.ts'
import { wordBlocks } from './word-blocks.ts'

// The two files were filled in by LibreOffice from our own download: tests/support/word/make-fixtures.ts.

async function blocksOf(name: string) {
  const opened = await openWordFile(
    await readFile(new URL(`../../../tests/support/word/${name}.docx`, import.meta.url)),
  )
  if (!opened.ok) throw new Error(opened.reason)
  return (await wordBlocks(opened.file)) ?? []
}

test('the invented return answers every question that its form asks today', () => {
  const asked = questionsOf(returnForm).filter((question) => !isOnScreenOnly(question))
  expect([...Object.keys(completedReturn), ...Object.keys(leftOut)].toSorted()).toEqual(
    asked.map(({ id }) => id).toSorted(),
  )
})

test.each([
  ['filled in tidily', 'filled-in-tidy'],
  ['filled in with blank lines, bold and bullet lists', 'filled-in-untidy'],
])('a return %s by LibreOffice is read back with every answer in its place', async (_, name) => {
  const blocks = await blocksOf(name)
  // When the form has a new version, make the files anew from it.
  expect(wrongDocument(linesOf(blocks), { form: returnForm, requestId: fixtureRequestId })).toBe(null)
  const { proposals, unread } = readReturnDocument(returnForm, blocks, { today: fixtureDay, people: [], agencies: [] })
  expect(unread).toEqual([])
  expect(Object.fromEntries(proposals.map(({ questionId, value }) => [questionId, value]))).toEqual(completedReturn)
})
