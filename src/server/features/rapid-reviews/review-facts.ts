import type { MeetingStatus } from '#domain/meetings/meeting-status.ts'
import type { Work } from '../../procedure.ts'

/** The Rapid Review meeting, wherever it stands. */
export async function readMeeting({ tx }: Pick<Work, 'tx'>, meetingId: string | null) {
  if (!meetingId) return null
  const row = await tx
    .selectFrom('casebook.meeting')
    .select(['id', 'on_date as onDate', 'starts_at as startsAt', 'place', 'status'])
    .where('id', '=', meetingId)
    .executeTakeFirst()
  return row ? { ...row, status: row.status as MeetingStatus } : null
}

/** Names of accounts, for whoever may see them. */
export async function readNames({ tx }: Pick<Work, 'tx'>, ids: readonly (string | null)[]) {
  const known = [...new Set(ids)].filter((id) => id !== null)
  const rows =
    known.length > 0
      ? await tx.selectFrom('casebook.account').select(['id', 'name']).where('id', 'in', known).execute()
      : []
  const nameOf = (id: string | null) => rows.find((row) => row.id === id)?.name
  return {
    of: (id: string | null) => nameOf(id) ?? '',
    person: (id: string | null) => {
      const name = nameOf(id)
      return id && name ? { accountId: id, name } : null
    },
  }
}

/** Whom the agencies search for, by label: no name. */
export async function readPeopleOfScope({ tx, subject }: Pick<Work, 'tx' | 'subject'>, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .selectFrom('casebook.person')
    .select(['id', 'label'])
    .where('case_id', '=', subject.caseId)
    .where('id', 'in', ids)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
}
