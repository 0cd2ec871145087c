import { changes, givenIn, type Person, type Received } from './given.ts'
import type { TestApp } from './server-app.ts'
import { triageAnswers } from './triage-record.ts'

/** Those who take part in a triage, and referrals about children of whom no two are alike. */
export async function givenTriage(app: TestApp, prefix?: string) {
  const given = givenIn(app, prefix)
  const people = {
    referrer: await given.person({ role: 'REFERRER', agency: 'SCHOOL', name: 'Wren Parable' }),
    manager: await given.person({ role: 'BM', agency: 'CSCP', name: 'Maud Manager' }),
    coordinator: await given.person({ role: 'COORD', agency: 'CSCP', name: 'Cora Coordinator' }),
  }
  let count = 0
  const { superuser } = app

  const newReferral = (answers?: Record<string, unknown>) => {
    count += 1
    const name = [...String(count)].map((digit) => consonants[Number(digit)]).join('a')
    return given.receivedReferral(people.referrer, answers, {
      forenames: `Q${name}ulo`,
      surname: `X${name}evi`,
      dob: undefined,
    })
  }

  return {
    ...given,
    ...people,
    newReferral,
    /** A referral with the whole record written, so that any outcome may be recorded. */
    async readyToDecide(answers?: Record<string, unknown>) {
      const received = await newReferral(answers)
      await complete(people.manager, received)
      return received
    },
    complete,
    async messagesAbout({ caseId }: Received) {
      const rows = await superuser
        .selectFrom('casebook.message')
        .select(['kind', 'account_id', 'path', 'due_on'])
        .where('case_id', '=', caseId)
        .orderBy('created_at')
        .execute()
      return rows.map(({ kind, account_id, path, due_on }) => [kind, account_id, path, due_on])
    },
    async statusOf({ concernId }: Received) {
      const concern = superuser.selectFrom('casebook.concern').select('status').where('id', '=', concernId)
      return (await concern.executeTakeFirstOrThrow()).status
    },
  }
}

const consonants = 'bdfgklmnpr'

async function complete(by: Person, { reference }: Received) {
  await by.api.triage.save({ reference, changes: changes(triageAnswers()) })
  await by.api.triage.noDuplicate({ reference })
}

export const advice = {
  outcome: 'ADVICE_OUTSIDE_PROCESS',
  advice_given: 'Speak to the housing officer.',
  outcome_reason: 'One agency can put it right.',
} as const
