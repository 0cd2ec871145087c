import type { AgencyChoice } from '#contract/rapid-review-scope.ts'
import type { QuorumGroup } from '#domain/partnership/quorum-groups.ts'
import { mayHaveAsked, type RapidReviewStatus } from '#domain/rapid-reviews/rapid-review-status.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { membersToday } from './agency-rows.ts'

/** Every agency that may be asked, with its members of today. The group and its own team hold no records of families. */
export async function readAgencyChoices({ tx, now }: Pick<Work, 'tx' | 'now'>): Promise<AgencyChoice[]> {
  const rows = await tx
    .selectFrom('casebook.agency as agency')
    .select([
      'agency.code',
      'agency.name',
      'agency.short_name as shortName',
      'agency.quorum_group as group',
      membersToday(londonDay(now)).as('members'),
    ])
    .where('agency.sector', '<>', 'partnership')
    .orderBy('agency.position')
    .execute()
  return rows.map(({ group, ...row }) => ({ ...row, group: group as QuorumGroup | null }))
}

/** Whether returns come in, or have come in and may be released, and the review is not over. */
export const isCollected = (status: RapidReviewStatus) => mayHaveAsked(status) && status !== 'CLOSED'
