import type { Holidays, TimeLimit } from '#domain/time/working-days.ts'
import { dueDate } from '#domain/time/working-days.ts'

/** The day a limit runs out, as ISO dates. */
export const dueOn = (startedOn: string, limit: TimeLimit, holidays: Holidays): string =>
  dueDate(Temporal.PlainDate.from(startedOn), limit, holidays).toString()

type Counted = {
  readonly startedOn: string
  readonly limit: TimeLimit
  readonly dueOn: string
  readonly stoppedOn: string | null
  readonly cancelledOn: string | null
}

/**
 * When a clock runs out by another calendar than before. What has stopped or is not needed any more keeps the date
 * that it was counted with (clocks.md section 1); more time that somebody gave is theirs to change.
 */
export function recount({ startedOn, limit, dueOn: counted, stoppedOn, cancelledOn }: Counted, holidays: Holidays) {
  return stoppedOn === null && cancelledOn === null ? dueOn(startedOn, limit, holidays) : counted
}
