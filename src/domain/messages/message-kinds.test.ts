import { expect, test } from 'vitest'
import { hasSecretLink, kindsOfMessage, messageKinds } from './message-kinds.ts'

test('the links that let somebody in are these', () => {
  expect(kindsOfMessage.filter(hasSecretLink)).toEqual(['referral-link', 'referral-draft-link', 'invitation'])
})

test('each kind says another task, short enough for a subject', () => {
  const tasks = Object.values(messageKinds).map(({ task }) => task)
  expect(new Set(tasks).size).toBe(tasks.length)
  for (const task of tasks) expect(task).toMatch(/^[A-Z][^\n]{5,59}[^.]$/)
})
