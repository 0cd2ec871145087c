import { addWorkingDays, type Holidays, isWorkingDay, subtractWorkingDays } from '#domain/time/working-days.ts'
import { type Recipient, type ReminderStep, type ReminderSubject, stepsFor } from './reminder-steps.ts'

/** Something that is owed by a day, and who is told about it. Days are ISO dates. */
export type Owed = {
  readonly id: string
  readonly what: ReminderSubject
  readonly reference: string
  /** Where it is done: "/requests/…". */
  readonly path: string
  readonly dueOn: string
  /** When it came to be owed by that day; of that very day its people know without a reminder. */
  readonly since: string
  readonly isSettled: boolean
  /** Accounts. */
  readonly to: Readonly<Partial<Record<Recipient, readonly string[]>>>
  /** Accounts that must hear nothing of the case (hard rule 3). */
  readonly conflicted: readonly string[]
}

/** One reminder of one thing, as it stands in the mail and in the table of what was sent. */
export type Reminder = {
  readonly id: string
  readonly what: ReminderSubject
  readonly step: ReminderStep
  readonly reference: string
  readonly path: string
  readonly dueOn: string
}
/** All that one person is reminded of today: one mail. */
export type Digest = { readonly accountId: string; readonly reminders: readonly Reminder[] }

type Sent = { readonly accountId: string; readonly id: string; readonly step: string; readonly dueOn: string }
type Today = {
  readonly today: string
  readonly holidays: Holidays
  readonly sent: readonly Sent[]
  /** Who got their mail of today already. */
  readonly mailedToday: ReadonlySet<string>
}

const keyOf = ({ accountId, id, step, dueOn }: Sent) => `${accountId} ${id} ${step} ${dueOn}`

/**
 * Who is reminded of what today. Nobody on a day nobody works, what falls there comes on the next working day; nobody
 * twice of the same, and everybody in one mail a day. Whoever was to be reminded while the system was down gets the
 * latest that applies, not all of them.
 */
export function remindersDue(owed: readonly Owed[], { today, holidays, sent, mailedToday }: Today): Digest[] {
  const day = Temporal.PlainDate.from(today)
  if (!isWorkingDay(day, holidays)) return []
  const alreadySent = new Set(sent.map(keyOf))
  const digests = new Map<string, Reminder[]>()
  for (const one of owed) {
    if (one.isSettled) continue
    for (const [accountId, step] of latestSteps(one, today, holidays)) {
      const { id, what, reference, path, dueOn } = one
      if (mailedToday.has(accountId) || alreadySent.has(keyOf({ accountId, id, step, dueOn }))) continue
      const mine = digests.get(accountId) ?? []
      mine.push({ id, what, step, reference, path, dueOn })
      digests.set(accountId, mine)
    }
  }
  return [...digests].map(([accountId, reminders]) => ({ accountId, reminders: reminders.toSorted(soonestFirst) }))
}

/** For each person the last reminder whose day has come. */
function latestSteps({ what, dueOn, since, to, conflicted }: Owed, today: string, holidays: Holidays) {
  const latest = new Map<string, ReminderStep>()
  // In the order of their days, so that the last one stays.
  for (const { step, days, to: recipients } of stepsFor(what)) {
    const on = stepDay(dueOn, days, holidays)
    if (on > today || on <= since) continue
    for (const accountId of recipients.flatMap((recipient) => to[recipient] ?? [])) {
      if (!conflicted.includes(accountId)) latest.set(accountId, step)
    }
  }
  return latest
}

/** The day of a reminder, some working days from when it is due; the day itself, or the working day after it. */
export function stepDay(dueOn: string, days: number, holidays: Holidays): string {
  const due = Temporal.PlainDate.from(dueOn)
  if (days < 0) return subtractWorkingDays(due, -days, holidays).toString()
  if (days === 0 && isWorkingDay(due, holidays)) return dueOn
  return addWorkingDays(due, Math.max(days, 1), holidays).toString()
}

const soonestFirst = (one: Reminder, other: Reminder) =>
  one.dueOn.localeCompare(other.dueOn) || one.reference.localeCompare(other.reference)
