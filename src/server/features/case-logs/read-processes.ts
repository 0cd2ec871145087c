import type { ProcessAnswers } from '#domain/case-logs/process-form.ts'
import { parallelProcesses } from '#domain/codes/parallel-processes.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import type { Work } from '../../procedure.ts'

/** The processes beside a case, those that run first, then by the day they were added. For the meeting record, too. */
export async function readProcesses({ tx }: Pick<Work, 'tx'>, caseId: string) {
  const rows = await tx
    .selectFrom('casebook.parallel_process')
    .select(['id', 'answers', 'version', 'added_at as addedAt', 'ended_on as endedOn', 'ended_reason as endedReason'])
    .where('case_id', '=', caseId)
    .orderBy('added_at')
    .orderBy('id')
    .$narrowType<{ answers: StoredAnswers }>()
    .execute()
  return rows
    .map((row) => {
      const { type, lead, stage, next_date, sharing_limits, effect_on_review, review_by } = valuesOf(row.answers)
        .answers as ProcessAnswers
      return {
        ...row,
        type: type ?? null,
        /** What it is, in words. */
        label: parallelProcesses.find(({ code }) => code === type)?.label ?? 'A process',
        lead: lead ?? '',
        stage: stage ?? '',
        nextDate: next_date ?? null,
        sharingLimits: sharing_limits ?? '',
        effect: effect_on_review ?? null,
        reviewBy: review_by ?? null,
      }
    })
    .toSorted((a, b) => Number(a.endedOn !== null) - Number(b.endedOn !== null))
}
