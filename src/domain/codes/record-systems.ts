import type { Option } from '#domain/forms/form-definition.ts'

/** Where an agency may hold something about a family: a search names each that was looked in. */
export const recordSystems = [
  { code: 'CASE_SYSTEM', label: 'Main case or patient record system' },
  { code: 'OLDER_SYSTEM', label: 'Older or archived systems' },
  { code: 'PAPER', label: 'Paper files, also in storage' },
  { code: 'SAFEGUARDING', label: 'Separate safeguarding records' },
  { code: 'CONTACT_CENTRE', label: 'Calls, front door and duty records' },
  { code: 'EMAIL', label: 'Team mailboxes and shared drives' },
  { code: 'SUPERVISION', label: 'Supervision records' },
  { code: 'COMMISSIONED', label: 'Services commissioned from others' },
  { code: 'OTHER', label: 'Another system' },
] as const satisfies readonly Option[]
