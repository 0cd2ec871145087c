import { type Draft, givenIn } from './given.ts'
import type { TestApp } from './server-app.ts'

export type GivenWriters = Awaited<ReturnType<typeof givenWriters>>

/** Two colleagues of one school, of whom one starts referrals and shares them with the other. */
export async function givenWriters(app: TestApp) {
  const given = givenIn(app)
  const wren = await given.person({ role: 'MEMBER', agency: 'SCHOOL', name: 'Wren Parable' })
  const nell = await given.person({ role: 'CONTRIB', agency: 'SCHOOL', name: 'Nell Madeup' })
  const share = ({ concernId }: Draft, accountId = nell.accountId) => wren.api.concerns.share({ concernId, accountId })
  return { ...given, wren, nell, share }
}
