import { reminderTask } from '#domain/reminders/reminder-steps.ts'
import type { Reminder } from '#domain/reminders/reminders-due.ts'
import type { Deps } from '../../deps.ts'

/** What a digest says of each thing, with whole links. */
export const linesOf = ({ publicUrl }: Pick<Deps, 'publicUrl'>, reminders: readonly Reminder[]) =>
  reminders.map(({ what, step, reference, dueOn, path }) => ({
    task: reminderTask(what, step),
    reference,
    dueOn,
    link: `${publicUrl}${path}`,
  }))
