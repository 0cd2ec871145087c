type AuditEntry = { readonly kind: 'look' | 'change'; readonly label: string }

/** What the audit trail tells of: who changed what, and who looked. */
export const auditActions = {
  'signed-in': { kind: 'change', label: 'Signed in' },
  'signed-out': { kind: 'change', label: 'Signed out' },
  'signed-out-everywhere': { kind: 'change', label: 'Signed out on every device' },
  'password-changed': { kind: 'change', label: 'Changed their password' },
  'recovery-codes-renewed': { kind: 'change', label: 'Renewed their recovery codes' },
  'partnership-set-up': { kind: 'change', label: 'Set up the partnership' },
  'account-invited': { kind: 'change', label: 'Invited a person' },
  'link-renewed': { kind: 'change', label: 'Made a new sign-in link' },
  'invitation-accepted': { kind: 'change', label: 'Accepted an invitation' },
  'seat-appointed': { kind: 'change', label: 'Appointed a person to a seat' },
  'seat-ended': { kind: 'change', label: 'Ended a seat' },
  'seat-added': { kind: 'change', label: 'Added a seat' },
  'concern-started': { kind: 'change', label: 'Started the referral' },
  'concern-saved': { kind: 'change', label: 'Wrote in the referral' },
  'concern-shared': { kind: 'change', label: 'Shared the draft with a colleague' },
  'concern-submitted': { kind: 'change', label: 'Sent the referral' },
  'person-added': { kind: 'change', label: 'Added a person' },
  'person-saved': { kind: 'change', label: 'Wrote about a person' },
  'person-removed': { kind: 'change', label: 'Removed a person' },
  'attachment-added': { kind: 'change', label: 'Added a file' },
  'attachment-removed': { kind: 'change', label: 'Removed a file' },
  'case-opened': { kind: 'look', label: 'Opened the case' },
  'case-fetched-ahead': { kind: 'look', label: 'Pointed at the case in a list, which fetched it ahead' },
  'people-opened': { kind: 'look', label: 'Opened the people' },
  'referral-opened': { kind: 'look', label: 'Read the referral' },
  'history-opened': { kind: 'look', label: 'Read the history' },
  'names-shown': { kind: 'look', label: 'Asked to see real names' },
  'document-made': { kind: 'look', label: 'Made a Word document' },
  'attachment-opened': { kind: 'look', label: 'Opened a file' },
  'draft-opened': { kind: 'look', label: 'Opened the draft' },
  'work-opened': { kind: 'look', label: 'Opened My work' },
  'register-listed': { kind: 'look', label: 'Listed the register' },
  'register-exported': { kind: 'look', label: 'Exported the register' },
  'search-made': { kind: 'look', label: 'Searched' },
  'audit-listed': { kind: 'look', label: 'Read the audit trail' },
  'audit-verified': { kind: 'look', label: 'Verified the audit trail' },
  'directory-opened': { kind: 'look', label: 'Opened people and seats' },
} as const satisfies Record<string, AuditEntry>

export type AuditAction = keyof typeof auditActions

export const actionsOfKind = (kind: 'look' | 'change') =>
  (Object.keys(auditActions) as AuditAction[]).filter((action) => auditActions[action].kind === kind)
