/** App roles, in the order of the role table (roles.md section 4). A person's roles come from the seats they hold. */
export const roles = [
  'ADMIN',
  'BM',
  'COORD',
  'CLERK',
  'LND',
  'CHAIR',
  'SCRUT',
  'MEMBER',
  'CONTRIB',
  'SIGNER',
  'LA_NOTIFIER',
  'REVIEWER',
  'EXEC',
  'REFERRER',
  'AUDITOR',
] as const
export type Role = (typeof roles)[number]

/** Somebody who refers by a link sent to their address holds no seat: a guest, for one referral. */
export type AskerRole = Role | 'GUEST'

export const roleLabels: Record<Role, string> = {
  ADMIN: 'System administrator',
  BM: 'Business Manager',
  COORD: 'Review coordinator',
  CLERK: 'Administrator',
  LND: 'L&D Project Officer',
  CHAIR: 'Chair or Deputy Chair',
  SCRUT: 'Independent Scrutineer',
  MEMBER: 'SPRG member',
  CONTRIB: 'Contributor',
  SIGNER: 'Signing senior manager',
  LA_NOTIFIER: 'Council notifier',
  REVIEWER: 'Independent reviewer',
  EXEC: 'Executive Group',
  REFERRER: 'Referrer',
  AUDITOR: 'Information governance auditor',
}
