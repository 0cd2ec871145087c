import { nilForm } from '#domain/information-requests/nil-form.ts'
import { qualityCheckCodes } from '#domain/information-requests/quality-checks.ts'
import { type ReturnAnswers, returnFormFor } from '#domain/information-requests/return-form.ts'
import type { Client, Happening, Told } from '../happening.ts'
import type { InventedReturn, InventedReview, ReturnState } from '../rapid-reviews/invented-review.ts'
import { done, type Plan } from '../rapid-reviews/plan.ts'
import { changesOf } from '../write-scenario.ts'
import { accountOf, referenceOf } from './acts.ts'

const requestOf = ({ requests }: Told, key: string, agency: string) => {
  const requestId = requests.get(`${key} ${agency}`)
  if (!requestId) throw new Error(`${agency} was asked nothing about ${key}`)
  return requestId
}

/** How far each state has come, in the order in which an agency goes through them. */
const steps: readonly ReturnState[] = ['ISSUED', 'ACKNOWLEDGED', 'DRAFTING', 'MEMBER_QA', 'SUBMITTED', 'RECEIVED']
const reached = (state: ReturnState, step: ReturnState) =>
  steps.indexOf(state === 'QUERIED' ? 'SUBMITTED' : state) >= steps.indexOf(step)

/** What one agency did with its request, as far as it came. */
export function answered(review: InventedReview, plan: Plan, each: InventedReturn): Happening[] {
  const { key } = review
  const { agency, member, author = member, state, onDay = 6 } = each
  const act = (
    day: number,
    time: string,
    by: string,
    tell: (client: Client, requestId: string, reference: string) => Promise<unknown>,
  ) =>
    done(plan, plan.on(day), time, by, (client, told) =>
      tell(client, requestOf(told, key, agency), referenceOf(told, key)),
    )
  if (state === 'NIL') return act(onDay, '11:20', member, (client, requestId) => nil(client, requestId, plan.on(onDay)))
  if (state === 'WITHOUT') {
    return act(9, '09:10', 'coord', (client, requestId, reference) =>
      client.rapidReviews.goOnWithout({
        reference,
        requestId,
        reason: 'The records are with another trust since the clinic moved. They will not be here before the meeting.',
      }),
    )
  }
  return [
    ...(reached(state, 'ACKNOWLEDGED')
      ? act(1, '13:15', member, (client, requestId) => client.requests.acknowledge({ requestId }))
      : []),
    ...(reached(state, 'DRAFTING')
      ? [
          ...act(1, '13:40', member, (client, requestId) =>
            client.requests.assign({ requestId, accountId: accountOf(author), isInvolved: false, note: '' }),
          ),
          ...act(Math.min(2, onDay - 1), '15:05', author, (client, requestId) =>
            write(client, requestId, each, reached(state, 'MEMBER_QA')),
          ),
        ]
      : []),
    ...(reached(state, 'MEMBER_QA')
      ? act(onDay - 1, '16:30', author, (client, requestId) => client.requests.handIn({ requestId }))
      : []),
    ...(reached(state, 'SUBMITTED')
      ? act(onDay, '10:10', member, async (client, requestId) => {
          const { version } = await client.requests.draft({ requestId })
          return client.requests.approve({ requestId, version, checked: qualityCheckCodes })
        })
      : []),
    ...(state === 'RECEIVED'
      ? act(onDay, '15:45', 'coord', (client, requestId, reference) =>
          client.returns.accept({ reference, requestId, number: 1 }),
        )
      : []),
    ...(state === 'QUERIED' && each.query
      ? act(onDay, '16:05', 'coord', (client, requestId, reference) =>
          client.returns.query({ reference, requestId, number: 1, queries: each.query ? [each.query] : [] }),
        )
      : []),
  ]
}

const nil = (client: Client, requestId: string, on: Temporal.PlainDate) =>
  client.requests.answerNil({
    requestId,
    answers: {
      systems_searched: [nilForm.sections[0].questions[0].options[0].code],
      names_searched: 'Each of the names and dates of birth on the request, and the address',
      searched_on: on.toString(),
      searched_by: 'Data officer',
    },
  })

const ordinary: ReturnAnswers = {
  author_involved_with_family: 'no',
  systems_searched: [nilForm.sections[0].questions[0].options[0].code],
  involvement_status: 'CURRENT',
  has_learning: 'none',
  no_learning_because: 'Our part was short. What others tell may change that, because we saw only one day of many.',
  other_children_at_risk: 'NONE',
  parallel_processes: ['NONE'],
  lcspr_view: 'UNSURE',
  lcspr_view_reason: 'We would rather hear the others first, since our part is small.',
  quality_checklist: [...qualityCheckCodes],
}

/** What the author writes; of a whole return, whatever is not told is left out with a reason. */
async function write(client: Client, requestId: string, { answers = {} }: InventedReturn, isWhole: boolean) {
  const { questions, extraQuestions } = await client.requests.get({ requestId })
  const form = returnFormFor({ questions, extraQuestions })
  const told = answers.learning_points ? { ...ordinary, has_learning: 'yes', no_learning_because: undefined } : ordinary
  const given: Record<string, unknown> = { ...(isWhole && told), ...answers }
  const changes = isWhole
    ? changesOf(form, given, reasonsFor(form))
    : Object.fromEntries(Object.entries(given).map(([id, value]) => [id, { base: 0, value }]))
  await client.requests.save({ requestId, changes })
}

const reasonsFor = (form: ReturnType<typeof returnFormFor>) =>
  Object.fromEntries(form.sections.flatMap(({ questions }) => questions.map(({ id }) => [id, 'NOT_HELD'] as const)))
