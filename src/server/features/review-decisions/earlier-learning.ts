import type { ReviewRecord } from '#contract/review-decision-parts.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import type { Proposal } from '#domain/review-decisions/proposals.ts'
import type { Work } from '../../procedure.ts'
import type { ReviewRow } from './review-row.ts'

const learningQuestions = ['learning_single_agency', 'learning_multi_agency'] as const
const most = 20

type Row = Readonly<Record<string, unknown>>
const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as Row[]) : [])
const themesOf = ({ themes }: Row): readonly string[] => (Array.isArray(themes) ? (themes as string[]) : [])

const learningOf = (record: StoredAnswers) => learningQuestions.flatMap((id) => rowsOf(record[id]?.value))

/**
 * What earlier reviews of the partnership found under the same themes: findings of learning reviews, and learning of
 * other Rapid Reviews. Of cases that this person may see, and of no other.
 */
export async function earlierLearning(
  work: Work,
  review: ReviewRow,
  proposals: readonly Proposal[],
): Promise<ReviewRecord['earlier']> {
  const rows = [...learningOf(review.record), ...proposals.map(({ row }) => row)]
  const themes = [...new Set(rows.flatMap(themesOf))]
  if (themes.length === 0) return []
  return [...(await ofLearningReviews(work, themes)), ...(await ofRapidReviews(work, review, themes))].slice(0, most)
}

async function ofLearningReviews({ tx, subject }: Work, themes: readonly string[]) {
  const rows = await tx
    .selectFrom('casebook.coding as coding')
    .innerJoin('casebook.finding as finding', 'finding.id', 'coding.finding_id')
    .innerJoin('casebook.learning_review as review', 'review.id', 'finding.review_id')
    .innerJoin('casebook.case_file as file', 'file.id', 'finding.case_id')
    .select(['file.reference', 'file.pseudonym', 'finding.id', 'finding.title', 'coding.code'])
    .where('coding.code', 'in', themes)
    .where('coding.removed_at', 'is', null)
    .where('finding.removed_at', 'is', null)
    .where('finding.kind', '=', 'FINDING')
    .where('review.findings_agreed_on', 'is not', null)
    .where('finding.case_id', '!=', subject.caseId)
    .orderBy('review.findings_agreed_on', 'desc')
    .orderBy('coding.code')
    .execute()
  const found = new Map<string, ReviewRecord['earlier'][number]>()
  for (const { id, code, title, reference, pseudonym } of rows) {
    const known = found.get(id)
    found.set(id, {
      reference: reference ?? '',
      pseudonym: pseudonym ?? '',
      what: title,
      themes: [...(known?.themes ?? []), code],
    })
  }
  return [...found.values()]
}

async function ofRapidReviews({ tx }: Work, { id }: ReviewRow, wanted: readonly string[]) {
  const rows = await tx
    .selectFrom('casebook.rapid_review as review')
    .innerJoin('casebook.case_file as file', 'file.id', 'review.case_id')
    .select(['file.reference', 'file.pseudonym', 'review.record'])
    .where('review.id', '!=', id)
    .where('review.sent_on', 'is not', null)
    .orderBy('review.sent_on', 'desc')
    .limit(200)
    .execute()
  return rows.flatMap(({ reference, pseudonym, record }) =>
    learningOf(record as StoredAnswers).flatMap((row) => {
      const themes = themesOf(row).filter((theme) => wanted.includes(theme))
      const what = typeof row.point === 'string' ? row.point : ''
      return themes.length === 0 ? [] : [{ reference: reference ?? '', pseudonym: pseudonym ?? '', what, themes }]
    }),
  )
}
