import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AutosaveQueue } from './autosave-queue.ts'
import { fakeClock, savingDesk } from './saving-desk.ts'

const questionIds = ['circumstances', 'why_concerning', 'what_worked'] as const
const question = fc.constantFrom(...questionIds)
const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('type' as const), in: question }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('wait' as const), for: fc.integer({ min: 0, max: 9_000 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('leave' as const), in: question }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('someone writes' as const), in: question }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('hear of others' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('lose an answer' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('slow down' as const), to: fc.constantFrom(0, 700, 4_000) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('break' as const),
      by: fc.constantFrom('offline', 'failed', 'signed-out', null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('decide' as const),
      in: question,
      how: fc.constantFrom('keepMine', 'keepBoth'),
    }),
  },
)

test('whatever happens, each last word typed is on the page or was stored, and in the end page and server agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
      const clock = fakeClock()
      const desk = savingDesk(clock)
      const page = new Map<string, string>()
      const everStored = new Set<string>()
      const lastTyped = new Map<string, string>()
      let words = 0
      const queue = new AutosaveQueue({
        save: async (changes) => {
          const reply = await desk.save(changes).finally(() => {
            for (const answer of Object.values(desk.stored)) everStored.add(String(answer.value))
          })
          return reply
        },
        read: (id) => (page.has(id) ? { value: page.get(id) } : {}),
        write: (id, given) => void page.set(id, String(given.value)),
        reasonFor: (error) => (error === 'offline' || error === 'signed-out' ? error : 'failed'),
        revisions: {},
        clock,
      })
      const isKept = (id: string) => {
        const word = lastTyped.get(id) ?? ''
        return [page.get(id) ?? '', ...everStored].some((text) => text.includes(word))
      }

      for (const step of events) {
        if (step.does === 'type') {
          words += 1
          const word = `<mine ${words}>`
          lastTyped.set(step.in, word)
          queue.entered(step.in)
          page.set(step.in, `${page.get(step.in) ?? ''}${word}`)
          queue.edited(step.in)
        } else if (step.does === 'wait') await clock.pass(step.for)
        else if (step.does === 'leave') queue.left(step.in)
        else if (step.does === 'someone writes') {
          words += 1
          desk.someoneWrites(step.in, `${desk.stored[step.in]?.value ?? ''}<theirs ${words}>`)
        } else if (step.does === 'hear of others') queue.takeRemote(desk.stored)
        else if (step.does === 'lose an answer') desk.loseNextAnswer()
        else if (step.does === 'slow down') desk.answersAfter(step.to)
        else if (step.does === 'break') desk.refuseWith(step.by)
        else queue[step.how](step.in)
        for (const id of questionIds) expect(isKept(id)).toBe(true)
      }

      desk.refuseWith(null)
      desk.answersAfter(0)
      for (let round = 0; round < 4; round += 1) {
        queue.retry()
        await clock.pass(60_000)
        for (const id of Object.keys(queue.getState().conflicts)) queue.keepMine(id)
        await clock.pass(60_000)
      }
      for (const id of questionIds) queue.left(id)
      queue.takeRemote(desk.stored)
      expect(queue.hasUnsaved).toBe(false)
      for (const id of questionIds) {
        expect(isKept(id)).toBe(true)
        expect(page.get(id)).toBe(desk.stored[id]?.value)
      }
    }),
    { numRuns: 400 },
  )
})
