import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { replaceCodings } from './codings.ts'
import { lockReview, noReview, notYours, type ReviewRow, refusal, runsReview, touchReview } from './review-row.ts'

/** What keeps somebody from writing findings; null when they may. */
function whyNotWrite(work: Work, review: ReviewRow | null) {
  if (!review) return noReview
  if (!runsReview(work, review)) return notYours
  if (review.status === 'AGREED') return refusal('The review has not been started yet.')
  return review.status === 'IN_PROGRESS' ? null : refusal('The findings are agreed. What was agreed stays as it is.')
}

/** The review to write in, held until the end, or why not. */
export async function reviewToWriteIn(work: Work) {
  const review = await lockReview(work)
  const why = whyNotWrite(work, review)
  return review && !why ? { review, why: null } : { review: null, why: why ?? noReview }
}

const activeFindings = ({ tx }: Work, reviewId: string) =>
  tx
    .selectFrom('casebook.finding')
    .select(['id', 'position', 'version', 'changed_by as changedBy', 'changed_at as changedAt'])
    .where('review_id', '=', reviewId)
    .where('removed_at', 'is', null)
    .orderBy('position')

/** Adds a finding or good practice at the end; adding the same one again changes nothing. */
export async function addFinding({ input, context, errors }: Handler<'learningReviews.addFinding'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const { review, why } = await reviewToWriteIn(work)
  if (!review) throw errors.REFUSED(why)
  const there = await activeFindings(work, review.id).execute()
  if (there.some(({ id }) => id === input.findingId)) return {}
  const { findingId, kind, title, explanation, themes } = input
  const added = await tx
    .insertInto('casebook.finding')
    .values({
      partnership_id: actor.partnershipId,
      id: findingId,
      review_id: review.id,
      case_id: review.caseId,
      position: (there.at(-1)?.position ?? 0) + 1,
      kind,
      title,
      explanation,
      changed_by: actor.id,
      changed_at: now.toString(),
      removed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) throw errors.REFUSED(refusal('Start again.'))
  await replaceCodings(work, review.caseId, findingId, themes)
  await touchReview(work, review.id)
  await recordAudit(work, 'finding-added', review.caseId, { on: findingId })
  return {}
}

export async function saveFinding({ input, context, errors }: Handler<'learningReviews.saveFinding'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const { review, why } = await reviewToWriteIn(work)
  if (!review) throw errors.REFUSED(why)
  const { findingId, kind, title, explanation, themes } = input
  const found = await activeFindings(work, review.id).where('id', '=', findingId).executeTakeFirst()
  if (!found) throw errors.REFUSED(gone)
  if (found.version !== input.version)
    throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, found, 'finding'))
  await tx
    .updateTable('casebook.finding')
    .set((eb) => ({
      kind,
      title,
      explanation,
      changed_by: actor.id,
      changed_at: now.toString(),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', findingId)
    .execute()
  await replaceCodings(work, review.caseId, findingId, themes)
  await touchReview(work, review.id)
  await recordAudit(work, 'finding-saved', review.caseId, { on: findingId })
  return {}
}

const gone = refusal('This finding has been taken away meanwhile.')

/** One place up (-1) or down (1); at the ends nothing happens. */
export async function moveFinding({ input, context, errors }: Handler<'learningReviews.moveFinding'>) {
  const work = context.work()
  const { review, why } = await reviewToWriteIn(work)
  if (!review) throw errors.REFUSED(why)
  const findings = await activeFindings(work, review.id).execute()
  const index = findings.findIndex(({ id }) => id === input.findingId)
  const [mine, other] = [findings[index], findings[index + input.by]]
  if (!mine) throw errors.REFUSED(gone)
  if (other) {
    await putAt(work, mine.id, other.position)
    await putAt(work, other.id, mine.position)
    await touchReview(work, review.id)
  }
  await recordAudit(work, 'finding-moved', review.caseId, { on: mine.id })
  return {}
}

const putAt = ({ tx }: Work, findingId: string, position: number) =>
  tx.updateTable('casebook.finding').set({ position }).where('id', '=', findingId).execute()

/** Takes a finding out of the list. The row is kept, marked as removed. */
export async function removeFinding({ input, context, errors }: Handler<'learningReviews.removeFinding'>) {
  const work = context.work()
  const { review, why } = await reviewToWriteIn(work)
  if (!review) throw errors.REFUSED(why)
  const found = await activeFindings(work, review.id).where('id', '=', input.findingId).executeTakeFirst()
  if (!found) throw errors.REFUSED(gone)
  if (found.version !== input.version)
    throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, found, 'finding'))
  await work.tx
    .updateTable('casebook.finding')
    .set({ removed_at: work.now.toString(), changed_by: work.actor.id, changed_at: work.now.toString() })
    .where('id', '=', found.id)
    .execute()
  await replaceCodings(work, review.caseId, found.id, [])
  await touchReview(work, review.id)
  await recordAudit(work, 'finding-removed', review.caseId, { on: found.id })
  return {}
}
