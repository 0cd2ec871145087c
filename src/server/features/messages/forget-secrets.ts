import type { SystemWork } from '../../housekeeping.ts'

/** No link that lets somebody in works for longer. */
const workForDays = 7

/** A kept or failed message stands for good; what lets somebody in does not. */
export const forgetSecrets = ({ tx, now }: SystemWork) =>
  tx
    .deleteFrom('casebook.message_secret')
    .where('message_id', 'in', (old) =>
      old
        .selectFrom('casebook.message')
        .select('id')
        .where('created_at', '<', now.subtract({ hours: workForDays * 24 }).toString()),
    )
    .execute()
