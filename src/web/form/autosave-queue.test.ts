import { expect, test } from 'vitest'
import { AutosaveQueue } from './autosave-queue.ts'
import { fakeClock, savingDesk } from './saving-desk.ts'

const setUp = (revisions: Record<string, number> = {}) => {
  const clock = fakeClock()
  const desk = savingDesk(clock)
  const page = new Map<string, string>()
  const queue = new AutosaveQueue({
    save: desk.save,
    read: (id) => (page.has(id) ? { value: page.get(id) } : {}),
    write: (id, given) => void (given.value === undefined ? page.delete(id) : page.set(id, given.value as string)),
    reasonFor: (error) => (error === 'signed-out' || error === 'refused' || error === 'offline' ? error : 'failed'),
    revisions,
    clock,
  })
  const type = (id: string, text: string) => {
    page.set(id, text)
    queue.edited(id)
  }
  return { clock, desk, page, queue, type }
}

test('an answer is saved two seconds after the last key', async () => {
  const { clock, desk, queue, type } = setUp()
  type('circumstances', 'O')
  await clock.pass(1_900)
  type('circumstances', 'On')
  await clock.pass(1_900)
  expect(desk.requests).toEqual([])
  expect(queue.getState().phase).toBe('unsaved')
  await clock.pass(100)
  expect(desk.requests).toEqual([{ circumstances: { base: 0, value: 'On' } }])
  expect(queue.getState()).toMatchObject({ phase: 'saved', savedAt: 3_900 })
})

test('leaving a field saves at once', async () => {
  const { clock, desk, queue, type } = setUp({ circumstances: 4 })
  type('circumstances', 'On 3 June')
  queue.left('circumstances')
  await clock.pass(0)
  expect(desk.requests).toEqual([{ circumstances: { base: 4, value: 'On 3 June' } }])
})

test('what is typed while a save is under way goes out with the next, from the new revision', async () => {
  const { clock, desk, queue, type } = setUp()
  desk.answersAfter(500)
  type('circumstances', 'First')
  queue.left('circumstances')
  await clock.pass(100)
  type('circumstances', 'First and second')
  type('what_worked', 'The school noticed')
  queue.left('what_worked')
  await clock.pass(100)
  expect(desk.requests).toHaveLength(1)
  await clock.pass(5_000)
  expect(desk.requests[1]).toEqual({
    circumstances: { base: 1, value: 'First and second' },
    what_worked: { base: 0, value: 'The school noticed' },
  })
  expect(queue.getState().phase).toBe('saved')
})

test('offline, the words wait on the page and go out when the network is back', async () => {
  const { clock, desk, queue, type } = setUp()
  desk.refuseWith('offline')
  type('circumstances', 'On the train')
  await clock.pass(2_000)
  expect(queue.getState()).toMatchObject({ phase: 'not-saved', because: 'offline' })
  expect(queue.hasUnsaved).toBe(true)
  type('circumstances', 'On the train to Kestrel House')
  desk.refuseWith(null)
  queue.retry()
  await clock.pass(0)
  expect(desk.stored.circumstances?.value).toBe('On the train to Kestrel House')
  expect(queue.getState()).toMatchObject({ phase: 'saved', because: null })
})

test('a failing server is asked again ever more seldom, but at least every half minute', async () => {
  const { clock, desk, queue, type } = setUp()
  desk.refuseWith('failed')
  type('circumstances', 'Words')
  await clock.pass(2_000)
  await clock.pass(2_000 + 4_000 + 8_000 + 16_000 + 30_000 + 30_000)
  expect(desk.requests).toHaveLength(7)
  desk.refuseWith(null)
  await clock.pass(30_000)
  expect(desk.stored.circumstances?.value).toBe('Words')
  expect(queue.hasUnsaved).toBe(false)
})

test('signed out, nothing is tried until the person has signed in again', async () => {
  const { clock, desk, queue, type } = setUp()
  desk.refuseWith('signed-out')
  type('circumstances', 'Half a sen')
  await clock.pass(2_000)
  type('circumstances', 'Half a sentence')
  await clock.pass(600_000)
  expect(desk.requests).toHaveLength(1)
  desk.refuseWith(null)
  queue.retry()
  await clock.pass(0)
  expect(desk.stored.circumstances?.value).toBe('Half a sentence')
})

test('another writer’s change to the same answer is put before the person; the rest is saved', async () => {
  const { clock, desk, page, queue, type } = setUp()
  desk.someoneWrites('circumstances', 'Sam’s words')
  type('circumstances', 'My words')
  type('what_worked', 'A good handover')
  await clock.pass(2_000)
  expect(page.get('circumstances')).toBe('My words')
  expect(queue.getState().conflicts).toMatchObject({
    circumstances: { value: 'Sam’s words', by: { name: 'Sam Sparrow' } },
  })
  expect(desk.stored.what_worked?.value).toBe('A good handover')
  expect(queue.hasUnsaved).toBe(true)

  queue.keepMine('circumstances')
  await clock.pass(0)
  expect(desk.stored.circumstances?.value).toBe('My words')
  expect(queue.getState()).toMatchObject({ phase: 'saved', conflicts: {} })
})

test('theirs can be used, and both can be kept', async () => {
  const { clock, desk, page, queue, type } = setUp()
  desk.someoneWrites('circumstances', 'Sam’s words')
  desk.someoneWrites('why_concerning', 'Sam’s worry')
  type('circumstances', 'My words')
  type('why_concerning', 'My worry')
  await clock.pass(2_000)
  queue.takeTheirs('circumstances')
  queue.keepBoth('why_concerning')
  await clock.pass(0)
  expect(page.get('circumstances')).toBe('Sam’s words')
  expect(desk.stored.why_concerning?.value).toBe('Sam’s worry\n\nMy worry')
  expect(queue.hasUnsaved).toBe(false)
})

test('an answer somebody else changed appears, with who and when, unless the person is in it', async () => {
  const { clock, desk, page, queue } = setUp()
  queue.entered('why_concerning')
  desk.someoneWrites('circumstances', 'Sam’s words')
  desk.someoneWrites('why_concerning', 'Sam’s worry')
  queue.takeRemote(desk.stored)
  expect(page.get('circumstances')).toBe('Sam’s words')
  expect(queue.getState().told).toMatchObject({ circumstances: { by: { name: 'Sam Sparrow' } } })
  expect(page.has('why_concerning')).toBe(false)

  queue.left('why_concerning')
  await clock.pass(0)
  expect(page.get('why_concerning')).toBe('Sam’s worry')
  expect(desk.requests).toEqual([])
})

test('a save whose answer got lost is not taken for somebody else’s change', async () => {
  const { clock, desk, queue, type } = setUp()
  desk.loseNextAnswer()
  type('circumstances', 'First')
  await clock.pass(2_000)
  expect(queue.getState().phase).toBe('not-saved')
  type('circumstances', 'First and second')
  await clock.pass(10_000)
  expect(queue.getState()).toMatchObject({ phase: 'saved', conflicts: {} })
  expect(desk.stored.circumstances?.value).toBe('First and second')
})

test('before leaving a page, everything is sent, and it is known whether it arrived', async () => {
  const { clock, desk, queue, type } = setUp()
  desk.answersAfter(300)
  type('circumstances', 'One')
  queue.left('circumstances')
  type('circumstances', 'One two')
  const safe = queue.flush()
  await clock.pass(1_000)
  expect(await safe).toBe(true)
  expect(desk.stored.circumstances?.value).toBe('One two')

  desk.refuseWith('offline')
  type('circumstances', 'One two three')
  const unsafe = queue.flush()
  await clock.pass(1_000)
  expect(await unsafe).toBe(false)
})

test('clearing an answer is a change as well', async () => {
  const { clock, desk, page, queue } = setUp({ circumstances: 2 })
  page.delete('circumstances')
  queue.edited('circumstances')
  await clock.pass(2_000)
  expect(desk.requests).toEqual([{ circumstances: { base: 2 } }])
})
