import type { Happening } from './happening.ts'
import { journeysOfConcerns } from './journeys/concerns.ts'
import { plannedMeetings } from './journeys/meetings.ts'
import { rapidReviewsSeenFrom } from './journeys/rapid-reviews.ts'
import { journeysOfReviews } from './journeys/reviews.ts'

/** What became of the referrals, in every state of the process. */
export const journeysSeenFrom = (today: Temporal.PlainDate): readonly Happening[] => [
  ...plannedMeetings,
  ...journeysOfConcerns(today),
  ...journeysOfReviews,
  ...rapidReviewsSeenFrom(today),
]
