import type { Work } from '../../procedure.ts'

/** Lists of codes that a case is coded with at triage, by the question that holds them. */
const lists = { practice_themes: 'practice-themes', harm_features: 'harm-features' } as const

/** Codes the case as the record says. Who coded it, and when, is kept; a code no longer chosen is marked as taken back. */
export async function writeCoding({ tx, actor, subject, now }: Work, answers: Readonly<Record<string, unknown>>) {
  const at = now.toString()
  for (const [questionId, list] of Object.entries(lists)) {
    const chosen = Array.isArray(answers[questionId]) ? (answers[questionId] as string[]) : []
    const kept = await tx
      .selectFrom('casebook.coding')
      .select(['id', 'code'])
      .where('case_id', '=', subject.caseId)
      .where('finding_id', 'is', null)
      .where('list', '=', list)
      .where('removed_at', 'is', null)
      .execute()
    for (const { id, code } of kept) {
      if (chosen.includes(code)) continue
      await tx.updateTable('casebook.coding').set({ removed_at: at }).where('id', '=', id).execute()
    }
    const added = chosen.filter((code) => kept.every((each) => each.code !== code))
    if (added.length === 0) continue
    const row = { partnership_id: actor.partnershipId, case_id: subject.caseId, list, coded_by: actor.id, coded_at: at }
    const open = { finding_id: null, polarity: null, is_seen_before: null, removed_at: null }
    await tx
      .insertInto('casebook.coding')
      .values(added.map((code) => ({ ...row, ...open, id: crypto.randomUUID(), code })))
      .execute()
  }
}
