import type { ThemeCoding } from '#domain/learning-reviews/findings.ts'
import type { Work } from '../../procedure.ts'

/** The list of the practice themes, among all lists that something can be coded with. */
const themeList = 'PRACTICE_THEMES'

/** Codes a finding anew: what stays as it was keeps who coded it and when; what is taken back is marked as such. */
export async function replaceCodings(
  { tx, actor, now }: Work,
  caseId: string,
  findingId: string,
  wanted: readonly ThemeCoding[],
) {
  const there = await tx
    .selectFrom('casebook.coding')
    .select(['id', 'code', 'polarity', 'is_seen_before'])
    .where('finding_id', '=', findingId)
    .where('removed_at', 'is', null)
    .execute()
  const keyOf = (code: string, polarity: string | null, isSeenBefore: boolean | null) =>
    [code, polarity, isSeenBefore].join(' ')
  const kept = new Set(wanted.map(({ code, polarity, isSeenBefore }) => keyOf(code, polarity, isSeenBefore)))
  const known = new Set(there.map(({ code, polarity, is_seen_before }) => keyOf(code, polarity, is_seen_before)))
  const gone = there.filter(({ code, polarity, is_seen_before }) => !kept.has(keyOf(code, polarity, is_seen_before)))
  if (gone.length > 0) {
    await tx
      .updateTable('casebook.coding')
      .set({ removed_at: now.toString() })
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute()
  }
  const added = wanted.filter(({ code, polarity, isSeenBefore }) => !known.has(keyOf(code, polarity, isSeenBefore)))
  if (added.length === 0) return
  await tx
    .insertInto('casebook.coding')
    .values(
      added.map(({ code, polarity, isSeenBefore }) => ({
        partnership_id: actor.partnershipId,
        id: crypto.randomUUID(),
        case_id: caseId,
        finding_id: findingId,
        list: themeList,
        code,
        polarity,
        is_seen_before: isSeenBefore,
        coded_by: actor.id,
        coded_at: now.toString(),
        removed_at: null,
      })),
    )
    .execute()
}
