import { type Digest, remindersDue } from '#domain/reminders/reminders-due.ts'
import { addWorkingDays, isWorkingDay } from '#domain/time/working-days.ts'
import { type Deps, londonDay } from '../../deps.ts'
import type { SystemWork } from '../../housekeeping.ts'
import { enqueueMessage } from '../messages/enqueue-message.ts'
import { readHolidays } from '../partnership/calendar.ts'
import { owedClocks } from './owed-clocks.ts'
import { owedRequests } from './owed-requests.ts'

/** Nobody's telephone rings before. London time. */
const fromHour = 7
/** The earliest reminder comes so many working days before the day. */
const looksAhead = 5

/**
 * Writes today's reminders: one mail a person, with what was sent noted in the same transaction, so that whatever
 * crashes, none is lost and none is written twice. Done by the housekeeping, as the system.
 */
export async function remindPeople({ tx, partnershipId, now }: SystemWork, deps: Deps) {
  const today = londonDay(now)
  const holidays = await readHolidays({ tx })
  const day = Temporal.PlainDate.from(today)
  if (now.toZonedDateTimeISO('Europe/London').hour < fromHour || !isWorkingDay(day, holidays)) return

  const until = addWorkingDays(day, looksAhead, holidays).toString()
  const work = { tx, now, until }
  const owed = [...(await owedRequests(work)), ...(await owedClocks(work))]
  if (owed.length === 0) return
  const ids = owed.map(({ id }) => id)
  const sent = await tx
    .selectFrom('casebook.reminder')
    .select(['account_id as accountId', 'record_id as id', 'code as step', 'due_on as dueOn'])
    .where('record_id', 'in', ids)
    .execute()
  const mailed = await tx
    .selectFrom('casebook.reminder_day')
    .select('account_id')
    .where('on_date', '=', today)
    .execute()
  const mailedToday = new Set(mailed.map(({ account_id }) => account_id))
  for (const digest of remindersDue(owed, { today, holidays, sent, mailedToday })) {
    await writeDigest({ tx, partnershipId, now }, deps, digest)
  }
}

async function writeDigest({ tx, partnershipId, now }: SystemWork, deps: Deps, { accountId, reminders }: Digest) {
  const today = londonDay(now)
  const { email } = await tx
    .selectFrom('casebook.account')
    .select('email')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const messageId = await enqueueMessage(
    deps,
    { tx, now },
    {
      partnershipId,
      kind: 'reminder',
      to: email,
      accountId,
      // About several cases at once, so it is in the history of none.
      caseId: null,
      reference: null,
      dueOn: null,
      path: '/',
      lines: reminders,
    },
  )
  await tx
    .insertInto('casebook.reminder_day')
    .values({ partnership_id: partnershipId, account_id: accountId, on_date: today, message_id: messageId })
    .execute()
  const rows = reminders.map(({ id, step, dueOn }) => ({
    partnership_id: partnershipId,
    account_id: accountId,
    record_id: id,
    code: step,
    due_on: dueOn,
    on_date: today,
    message_id: messageId,
  }))
  await tx.insertInto('casebook.reminder').values(rows).execute()
}
