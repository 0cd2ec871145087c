import type { ActionSuggestion, RapidReviewActions } from '#contract/review-decision-actions.ts'
import { isBlankRow } from '#domain/forms/answers.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { dueIssues, insertAction, ownerOf, readActionsOf } from '../actions/keep-actions.ts'
import { ownsActions, readPeople } from '../learning-reviews/people.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { sitDown } from '../my-work/owed.ts'
import { may } from './decision.ts'
import { readLetters } from './letters.ts'
import { lockReview, noReview, type ReviewRow, readReview, refusal } from './review-row.ts'

/** The actions of a Rapid Review, and what none was made of yet. */
export async function listActions({
  context,
  errors,
}: Handler<'reviewDecisions.listActions'>): Promise<RapidReviewActions> {
  const work = context.work()
  const review = await readReview(work)
  if (!review) throw errors.REFUSED(noReview)
  await recordAudit(work, 'rapid-review-opened', review.caseId)
  const { daysLeft } = await sitDown(work)
  const mayMake = may(work, 'rapid.record') && takesActions(review)
  const people = mayMake ? (await readPeople(work)).filter(ownsActions) : []
  return {
    actions: await readActionsOf(work, review.id, daysLeft),
    suggestions: mayMake ? await suggestionsFrom(work, review) : [],
    agencies: mayMake ? (await agenciesForActions(work)).map(({ code, name }) => ({ code, name })) : [],
    people: people.map(({ accountId, name, agencyCode, agencyName }) => ({ accountId, name, agencyCode, agencyName })),
    mayMake,
    mayDrop: may(work, 'action.drop'),
  }
}

/** Once the meeting was held; a closed review takes no new ones. */
const takesActions = ({ status }: ReviewRow) => !['OPEN', 'SCOPED', 'GATHERING', 'COLLATED', 'CLOSED'].includes(status)

type Row = Readonly<Record<string, unknown>>

/** Learning and safety of the record, then what the Panel challenges: each once, until an action was made of it. */
async function suggestionsFrom(work: Work, review: ReviewRow): Promise<ActionSuggestion[]> {
  const made = await keysOfActions(work, review.id)
  const rowsOf = (id: string) => {
    const value = review.record[id]?.value
    return Array.isArray(value) ? (value as Row[]).filter((row) => !isBlankRow(row)) : []
  }
  const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
  const ofRecord = (id: string, agencyKey: string, sayKey: string) =>
    rowsOf(id).map((row) => ({
      source: 'RECORD' as const,
      // Rows have no ids and may change places: what is said in one tells it from the others.
      sourceKey: `${id}:${textOf(row[sayKey]).slice(0, 150)}`,
      from: textOf(row[sayKey]),
      text: textOf(row.action),
      agencyCode: textOf(row[agencyKey]),
    }))
  const safety = ofRecord('immediate_safety', 'owner', 'risk').filter(
    (_, index) => rowsOf('immediate_safety')[index]?.done !== 'done',
  )
  const ofPanel = (await readLetters(work, review.id)).flatMap(({ feedback }) =>
    feedback
      .filter(({ tone }) => tone !== 'PRAISE')
      .map(({ id, text }) => ({
        source: 'PANEL_LETTER' as const,
        sourceKey: id,
        from: text,
        text: '',
        agencyCode: '',
      })),
  )
  return [
    ...safety,
    ...ofRecord('learning_single_agency', 'agency', 'point'),
    ...ofRecord('learning_multi_agency', 'owner', 'point'),
    ...ofPanel,
  ].filter(({ sourceKey }) => !made.has(sourceKey))
}

/** What actions were made of, withdrawn ones too: that was decided. */
export async function keysOfActions({ tx }: Work, reviewId: string) {
  const rows = await tx
    .selectFrom('casebook.action')
    .select('source_key as key')
    .where('rapid_review_id', '=', reviewId)
    .where('source_key', '!=', '')
    .execute()
  return new Set(rows.map(({ key }) => key))
}

/** Agencies whose members read the case, and those of the partnership's own team. */
async function agenciesForActions(work: Work) {
  const team = (await readPeople(work)).filter(({ isTeam }) => isTeam).map(({ agencyCode }) => agencyCode)
  return work.tx
    .selectFrom('casebook.agency as agency')
    .select(['agency.id', 'agency.code', 'agency.name'])
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('casebook.case_agency as listed')
            .select('listed.agency_id')
            .whereRef('listed.agency_id', '=', 'agency.id')
            .where('listed.case_id', '=', work.subject.caseId),
        ),
        ...(team.length > 0 ? [eb('agency.code', 'in', team)] : []),
      ]),
    )
    .orderBy('agency.position')
    .execute()
}

/** Makes an action; making the same again changes nothing. */
export async function makeAction({ input, context, errors }: Handler<'reviewDecisions.makeAction'>) {
  const work = context.work()
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (!takesActions(review)) throw errors.REFUSED(refusal(noActionsNow(review)))
  const there = await work.tx
    .selectFrom('casebook.action')
    .select('id')
    .where('id', '=', input.actionId)
    .where('rapid_review_id', '=', review.id)
    .executeTakeFirst()
  if (there) return {}
  if (input.sourceKey !== '' && (await keysOfActions(work, review.id)).has(input.sourceKey)) {
    throw errors.REFUSED(refusal('An action was made of this already.'))
  }
  const owner = await ownerOf(work, await agenciesForActions(work), input)
  const issues = [...owner.issues, ...dueIssues(work, input.dueOn)]
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const origin = {
    review_id: null,
    rapid_review_id: review.id,
    source: input.source,
    source_key: input.sourceKey,
  }
  if (!(await insertAction(work, input, owner.agencyId, origin))) throw errors.REFUSED(refusal('Start again.'))
  await recordAudit(work, 'action-added', review.caseId, { on: input.actionId })
  const others = owner.tell.map(({ accountId }) => accountId).filter((id) => id !== work.actor.id)
  const news = { kind: 'action', caseId: review.caseId, dueOn: input.dueOn, path: '/rapid/actions' } as const
  await tellPeople(context.deps, work, others, news)
  return {}
}

const noActionsNow = ({ status }: ReviewRow) =>
  status === 'CLOSED' ? 'This Rapid Review is closed.' : 'Actions are made once the meeting was held.'
