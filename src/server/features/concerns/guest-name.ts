import type { Work } from '../../procedure.ts'

/** Until they say who they are; their address stays their own. */
export const namelessGuest = 'Referrer without an account'
const longest = 100

/**
 * Calls a guest by the name that they give in their referral, where others read it: in the history, as who sent it.
 * It always says that nobody has checked it. Somebody with an account of their own keeps the directory's name.
 */
export async function nameGuest({ tx, actor }: Work, given: unknown) {
  const name = typeof given === 'string' ? given.replaceAll(/\s+/g, ' ').trim().slice(0, longest) : ''
  await tx
    .updateTable('casebook.account')
    .set({ name: name ? `${name} (no account)` : namelessGuest })
    .where('id', '=', actor.id)
    .where('is_guest', '=', true)
    .execute()
}
