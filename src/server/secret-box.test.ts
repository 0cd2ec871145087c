import { expect, test } from 'vitest'
import { createSecretBox } from './secret-box.ts'

test('what was locked opens with the same secret, and with no other', async () => {
  const locked = await createSecretBox('the key of this house').lock('a token')
  expect(locked).not.toContain('a token')
  expect(await createSecretBox('the key of this house').unlock(locked)).toBe('a token')
  expect(await createSecretBox('the key next door').unlock(locked)).toBe(null)
})

test('the same text is never locked alike, and what was tampered with does not open', async () => {
  const box = createSecretBox('the key of this house')
  const locked = await box.lock('a token')
  expect(await box.lock('a token')).not.toBe(locked)
  const tampered = `${locked.slice(0, 20)}${locked[20] === 'A' ? 'B' : 'A'}${locked.slice(21)}`
  expect(await box.unlock(tampered)).toBe(null)
  expect(await box.unlock('not base64 at all!')).toBe(null)
})
