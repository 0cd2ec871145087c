import type { givenIn, Partnership } from './given.ts'
import type { Client, TestApp } from './server-app.ts'
import { openVisitor, type Visitor } from './visitor.ts'

/** Somebody who came by a link, with one referral open in their browser. */
export type Guest = {
  readonly visitor: Visitor
  readonly api: Client
  readonly email: string
  readonly partnership: Partnership
  readonly accountId: string
  readonly concernId: string
  readonly caseId: string
}

const who = { referrer_name: 'Robin Visitor', referrer_role: 'Teacher', referrer_agency: 'SCHOOL' }

/** Builds what a test about referring without an account begins with. */
export function guestsIn(app: TestApp, given: ReturnType<typeof givenIn>) {
  let count = 0
  const { superuser } = app

  /** The links that were written to an address, oldest first: what stands behind the hash sign. */
  async function tokensFor(email: string) {
    await app.workOffJobs()
    const messages = await superuser
      .selectFrom('casebook.message as message')
      .innerJoin('casebook.message_secret as secret', 'secret.message_id', 'message.id')
      .select('secret.secret')
      .where('message.to_address', '=', email)
      .orderBy('message.created_at')
      .execute()
    const tokens = await Promise.all(messages.map(({ secret }) => app.deps.secrets.unlock(secret)))
    return tokens.map((token) => token ?? '')
  }

  const messagesTo = (email: string) =>
    superuser
      .selectFrom('casebook.message')
      .select(['kind', 'reference', 'path'])
      .where('to_address', '=', email)
      .orderBy('created_at')
      .execute()

  const newEmail = () => {
    count += 1
    return `robin${count}@school.gov.uk`
  }

  /** A draft just started by a link. */
  async function guest(partnership: Partnership, email = newEmail()): Promise<Guest> {
    const visitor = openVisitor(app)
    await visitor.api.referralLinks.ask({ partnership: partnership.prefix, email, wish: 'NEW' })
    const token = (await tokensFor(email)).at(-1) ?? ''
    const { concernId } = await visitor.api.referralLinks.open({ token })
    const row = await superuser
      .selectFrom('casebook.concern as concern')
      .innerJoin('casebook.case_file as file', 'file.id', 'concern.case_id')
      .select(['file.id as caseId', 'file.created_by as accountId'])
      .where('concern.id', '=', concernId)
      .executeTakeFirstOrThrow()
    return { visitor, api: visitor.api, email, partnership, concernId, ...row }
  }

  /** The same, sent. */
  async function guestReferral(partnership: Partnership, answers: Record<string, unknown> = {}) {
    const started = await guest(partnership)
    const people = await given.fillIn(started.api, started.concernId, { ...who, ...answers })
    const { reference } = await started.api.concerns.submit({ concernId: started.concernId })
    return { ...started, ...people, reference }
  }

  return { tokensFor, messagesTo, newEmail, guest, guestReferral }
}
