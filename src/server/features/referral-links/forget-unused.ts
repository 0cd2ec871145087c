import type { SystemWork } from '../../housekeeping.ts'

const keptHours = 24

/** What was asked for and never used says who was here and nothing else: it goes after a day. */
export async function forgetUnusedLinks({ tx, now }: SystemWork) {
  const before = now.subtract({ hours: keptHours }).toString()
  const old = tx.selectFrom('casebook.referral_request').select('id').where('asked_at', '<', before)
  await tx.deleteFrom('casebook.referral_link').where('request_id', 'in', old).where('used_at', 'is', null).execute()
  await tx
    .deleteFrom('casebook.referral_request as request')
    .where('request.id', 'in', old)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('casebook.referral_link as link').select('link.id').whereRef('link.request_id', '=', 'request.id'),
        ),
      ),
    )
    .execute()
}
