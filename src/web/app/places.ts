import { allows, type PolicyName } from '#domain/access/policies.ts'
import type { Role } from '#domain/access/roles.ts'
import type { RailItem } from './Rail.tsx'

/** Whether one of a person's seats lets them do this, apart from any case. */
export const mayDo = (policy: PolicyName, seats: readonly { readonly role: Role }[]) =>
  allows(policy, { roles: seats.map((seat) => seat.role), relation: 'none' })

/** The places in the rail: only those that the person's seats open. */
export function placesFor(seats: readonly { readonly role: Role }[]): readonly RailItem[] {
  const administration = [
    ...(mayDo('account.manage', seats)
      ? [{ label: 'People and seats', icon: 'people', link: { to: '/administration/people' } } as const]
      : []),
    ...(mayDo('messages.read', seats)
      ? [{ label: 'Messages', icon: 'letter', link: { to: '/administration/messages' } } as const]
      : []),
    ...(mayDo('settings.manage', seats)
      ? [{ label: 'Settings', icon: 'settings', link: { to: '/administration/settings' } } as const]
      : []),
    ...(mayDo('audit.verify', seats)
      ? [{ label: 'Audit trail', icon: 'ledger', link: { to: '/administration/audit' } } as const]
      : []),
  ]
  return [
    { label: 'My work', icon: 'tray', link: { to: '/' }, exact: true },
    ...(mayDo('clocks.read', seats) ? [{ label: 'Clocks', icon: 'clock', link: { to: '/clocks' } } as const] : []),
    ...(mayDo('triage.read', seats) ? [{ label: 'Triage', icon: 'flag', link: { to: '/triage' } } as const] : []),
    { label: 'Cases', icon: 'folder', link: { to: '/cases' } },
    ...(mayDo('death.list', seats)
      ? [{ label: 'Child deaths', icon: 'ledger', link: { to: '/child-deaths' } } as const]
      : []),
    ...(mayDo('meeting.read', seats)
      ? [{ label: 'Meetings', icon: 'calendar', link: { to: '/meetings' } } as const]
      : []),
    ...(mayDo('concern.start', seats)
      ? [{ label: 'My referrals', icon: 'document', link: { to: '/concerns' } } as const]
      : []),
    ...(administration.length > 0 ? [{ label: 'Administration', items: administration }] : []),
  ]
}
