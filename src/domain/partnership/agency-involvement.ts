import { yesNoOptions } from '#domain/codes/yes-no.ts'
import { missingReasons, type RowQuestion } from '#domain/forms/form-definition.ts'

/** One agency's involvement with the family: the shared block that referrals and reviews repeat. */
export const agencyInvolvementRow = [
  { id: 'agency', kind: 'agency', label: 'Agency', required: true },
  { id: 'knows_family', kind: 'choice', label: 'Does it know the family?', options: yesNoOptions, required: true },
  {
    id: 'currently_involved',
    kind: 'choice',
    label: 'Is it involved now?',
    options: yesNoOptions,
    required: true,
  },
  {
    id: 'first_contact',
    kind: 'udate',
    label: 'First contact with the family',
    notFuture: true,
    required: true,
    skippable: missingReasons,
  },
  {
    id: 'last_contact',
    kind: 'udate',
    label: 'Last contact with the family',
    notFuture: true,
    notBefore: 'first_contact',
    required: true,
    skippable: missingReasons,
  },
  {
    id: 'contact_person',
    kind: 'text',
    label: 'Contact in the agency',
    required: true,
    skippable: missingReasons,
  },
  { id: 'contact_role', kind: 'text', label: 'Their role', required: true, skippable: missingReasons },
  {
    id: 'secure_email',
    kind: 'text',
    format: 'email',
    label: 'Their secure email',
    required: true,
    skippable: missingReasons,
  },
  { id: 'records_secured_on', kind: 'date', label: 'Records secured on', notFuture: true },
] as const satisfies readonly RowQuestion[]
