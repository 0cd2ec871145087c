import type { Client, Happening, Told } from '../happening.ts'
import { bathBeforeSupper } from '../rapid-reviews/bath-before-supper.ts'
import { firstWeekAtHome } from '../rapid-reviews/first-week-at-home.ts'
import { fortySchoolDays } from '../rapid-reviews/forty-school-days.ts'
import type { InventedReview } from '../rapid-reviews/invented-review.ts'
import { knivesAtTheBusStop } from '../rapid-reviews/knives-at-the-bus-stop.ts'
import { done, type Plan, planOf } from '../rapid-reviews/plan.ts'
import { winterByTheCanal } from '../rapid-reviews/winter-by-the-canal.ts'
import { accountOf, referenceOf } from './acts.ts'
import { notified } from './incidents.ts'
import { answered } from './requests.ts'
import { decided } from './review-decisions.ts'

export const inventedReviews = [
  bathBeforeSupper,
  knivesAtTheBusStop,
  fortySchoolDays,
  firstWeekAtHome,
  winterByTheCanal,
]

/** Rapid Reviews on day 2, 9 and 16, and two that went to the Panel. */
export const rapidReviewsSeenFrom = (today: Temporal.PlainDate): readonly Happening[] =>
  inventedReviews.flatMap((review) => {
    const plan = planOf(review, today)
    return [
      ...notified(review, plan),
      ...scoped(review, plan),
      ...review.returns.flatMap((each) => answered(review, plan, each)),
      ...decided(review, plan),
    ]
  })

const meetingDay = 11

function scoped(review: InventedReview, plan: Plan): Happening[] {
  const { key } = review
  return [
    ...done(plan, plan.on(0), '15:20', 'coord', async (client, told) => {
      const reference = referenceOf(told, key)
      const { version, scope, choices } = await client.rapidReviews.scope({ reference })
      await client.rapidReviews.setScope({
        reference,
        version,
        scope: {
          ...scope,
          people: choices.people.map(({ id }) => id),
          questions: [...review.questions],
          coordinatorId: accountOf('coord'),
          chairId: accountOf('csc'),
          meeting: {
            kind: 'NEW',
            meetingId: '',
            onDate: plan.on(meetingDay).toString(),
            startsAt: '13:00',
            place: 'Imaginary House, room 1, and online',
          },
          agencies: review.returns.map(({ agency, extraQuestions = [] }) => ({
            code: agency,
            extraQuestions: [...extraQuestions],
            attendeeWanted: '',
            isNilAllowed: true,
          })),
        },
      })
    }),
    ...done(plan, plan.on(1), '09:30', 'coord', async (client, told) => sendRequests(client, told, key)),
  ]
}

async function sendRequests(client: Client, told: Told, key: string) {
  const reference = referenceOf(told, key)
  const { version } = await client.rapidReviews.scope({ reference })
  await client.rapidReviews.sendRequests({ reference, version })
  const { review } = await client.rapidReviews.get({ reference })
  if (review?.meeting) told.meetings.set(key, review.meeting.id)
  for (const { code, requestId } of review?.requests ?? []) told.requests.set(`${key} ${code}`, requestId)
}
