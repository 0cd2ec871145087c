import type { PanelPage } from '#contract/review-decision-panel.ts'
import { isActionOpen } from '#domain/actions/action-status.ts'
import { decisionLabel } from '#domain/review-decisions/decision-codes.ts'
import { isSignedByAll } from '#domain/review-decisions/sign-off.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { readActionsOf } from '../actions/keep-actions.ts'
import { readClocks } from '../clocks/read-clocks.ts'
import { keysOfActions } from './actions.ts'
import { readFile } from './decision.ts'
import { readLetters } from './letters.ts'
import { namesOf } from './people.ts'
import { isWithPartnersAgain, movesOpenTo, noReview, type ReviewRow, readReview } from './review-row.ts'
import { readSignatures } from './signatures.ts'

/** What the Panel said, what is made of it, and what may be done now. */
export async function readPanel({ context, errors }: Handler<'reviewDecisions.getPanel'>): Promise<PanelPage> {
  const work = context.work()
  const review = await readReview(work)
  if (!review) throw errors.REFUSED(noReview)
  await recordAudit(work, 'rapid-review-opened', review.caseId)
  const letters = await readLetters(work, review.id)
  const clocks = await readClocks(work, { caseId: review.caseId })
  const waitedFor = [review.id, ...letters.map(({ id }) => id)]
  const replies = clocks.filter(({ code, recordId }) => code === 'PANEL_REPLY' && waitedFor.includes(recordId))
  const actions = await readActionsOf(work, review.id, () => 0)
  const isAgain = isWithPartnersAgain(review)
  const isSignedAgain = isAgain && isSignedByAll(await readSignatures(work, review.id), review.round)
  return {
    status: review.status,
    version: review.version,
    moves: movesOpenTo(work, review),
    mayWrite: movesOpenTo(work, review).includes('recordLetter'),
    sentOn: review.sentOn,
    clock: replies.find(({ stoppedOn }) => stoppedOn === null) ?? replies.at(-1) ?? null,
    letters: await lettersInFull(work, review, letters),
    decision: decisionLabel(review.decision.decision?.value),
    decisionReason: String(review.decision.decision_reason?.value ?? ''),
    isSignedAgain,
    waitsForPartners: isAgain && !isSignedAgain,
    openActions: actions.filter(({ status }) => isActionOpen(status)).length,
    actions: actions.length,
    reconsidered: await lastReconsidered(work, review),
  }
}

async function lettersInFull(
  work: Work,
  review: ReviewRow,
  letters: Awaited<ReturnType<typeof readLetters>>,
): Promise<PanelPage['letters']> {
  const made = await keysOfActions(work, review.id)
  const names = await namesOf(
    work,
    letters.map(({ recordedBy }) => recordedBy),
  )
  return Promise.all(
    letters.map(async ({ fileId, recordedBy, feedback, ...letter }) => ({
      ...letter,
      feedback: feedback.map((point) => ({
        ...point,
        hasAction: made.has(point.id),
      })) as PanelPage['letters'][number]['feedback'],
      file: await readFile(work, fileId),
      recordedBy: names.get(recordedBy) ?? '',
    })),
  )
}

async function lastReconsidered(work: Work, { id, status }: ReviewRow) {
  if (status !== 'RECONSIDER') return null
  const row = await work.tx
    .selectFrom('casebook.record_transition')
    .select(['account_id as by', 'at', 'reason'])
    .where('record_id', '=', id)
    .where('move', '=', 'reconsider')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!row) return null
  return { by: (await namesOf(work, [row.by])).get(row.by ?? '') ?? '', at: row.at, reason: row.reason }
}
