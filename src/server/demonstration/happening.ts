import type { RouterClient } from '@orpc/server'
import type { router } from '../router.ts'

export type Client = RouterClient<typeof router>

/** What has been told so far. */
export type Told = {
  /** The references of the referrals that were sent, by scenario. */
  readonly references: Map<string, string>
  readonly meetings: Map<string, string>
  /** The information requests, by review and agency: “knives-at-the-bus-stop MPS”. */
  readonly requests: Map<string, string>
  /** The day on which the demonstration is looked at. */
  readonly today: Temporal.PlainDate
}

type Moment = {
  readonly today: Temporal.PlainDate
  /** Lets a little time go by. */
  pass(): void
}

/** Something that an invented person did, so many days and minutes before now, through the procedures as themselves. */
export type Happening = {
  readonly daysAgo: number
  readonly minutesBefore: number
  /** At this time of a day gone by, local, instead: "12:30". */
  readonly time?: string
  readonly by: string
  tell(client: Client, told: Told, moment: Moment): Promise<void>
}

/** What happened, on days counted from the one on which it is looked at. */
export type Telling = (today: Temporal.PlainDate) => readonly Happening[] | Happening
