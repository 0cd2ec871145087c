import { changes, givenIn, type Person } from './given.ts'
import type { TestApp } from './server-app.ts'

export type GivenDeaths = Awaited<ReturnType<typeof givenDeaths>>

/** Those who keep the tracker of children's deaths, and what they do with it. */
export async function givenDeaths(app: TestApp) {
  const given = givenIn(app)
  const people = {
    clerk: await given.person({ role: 'CLERK', agency: 'CSCP', name: 'Clem Clerk' }),
    manager: await given.person({ role: 'BM', agency: 'CSCP' }),
    notifier: await given.person({ role: 'LA_NOTIFIER', agency: 'CSC' }),
    scrutineer: await given.person({ role: 'SCRUT', agency: 'SCRUT' }),
  }
  const { clerk } = people
  const start = (who: Person = clerk, diedOn = '2026-06-01') =>
    who.api.childDeaths.start({ id: crypto.randomUUID(), diedOn, forenames: 'Inventa', surname: 'Fable' })
  const deathOf = async (reference: string, who: Person = clerk) => {
    const [death] = (await who.api.childDeaths.get({ reference })).deaths
    if (!death) throw new Error('There is no death')
    return death
  }
  const clocksOf = async (reference: string) =>
    (await deathOf(reference)).clocks.map(({ code, dueOn, status }) => `${code} ${dueOn} ${status}`)
  const save = async (reference: string, answers: Record<string, unknown>) => {
    const { id, answers: known } = await deathOf(reference)
    return clerk.api.childDeaths.save({ reference, deathId: id, changes: changes(answers, known) })
  }
  return { ...given, ...people, start, deathOf, clocksOf, save }
}
