import { missingReasons, type Section } from '#domain/forms/form-definition.ts'

/** Who notifies and why. When the council became aware, and by whom, is kept with the clock that counts from it. */
export const awarenessSection = {
  id: 'awareness',
  title: 'How the council came to know',
  questions: [
    {
      id: 'told_how',
      kind: 'text',
      label: 'How was the council told?',
      example: 'By telephone to the front door, then by a written referral the same evening',
      required: true,
      skippable: missingReasons,
      missing: 'Say how the council was told',
    },
  ],
} as const satisfies Section

export const notifierSection = {
  id: 'notifier',
  title: 'Who notifies',
  intro: 'The person the Panel may ring about this notification.',
  questions: [
    {
      id: 'notifier_authority',
      kind: 'text',
      label: 'Local authority',
      required: true,
      missing: 'Name the local authority that notifies',
    },
    { id: 'notifier_name', kind: 'text', label: 'Name', required: true, missing: 'Name who notifies' },
    { id: 'notifier_role', kind: 'text', label: 'Role', required: true, missing: 'Enter the role of who notifies' },
    {
      id: 'notifier_phone',
      kind: 'text',
      format: 'phone',
      label: 'Telephone',
      required: true,
      missing: 'Enter a telephone number for who notifies',
    },
    {
      id: 'notifier_email',
      kind: 'text',
      format: 'email',
      label: 'Work e-mail',
      required: true,
      missing: 'Enter an e-mail address for who notifies',
    },
  ],
} as const satisfies Section

export const reasonSection = {
  id: 'reason',
  title: 'Why it is notified',
  questions: [
    {
      id: 'notification_reason',
      kind: 'choice',
      label: 'What is this notification for?',
      why: 'It decides which limits run beside the council’s five working days.',
      options: [
        { code: 'DEATH_ABUSE', label: 'A child’s death, with abuse or neglect known or suspected' },
        { code: 'SERIOUS_HARM', label: 'Serious harm to a child' },
        { code: 'LOOKED_AFTER_DEATH', label: 'The death of a looked-after child' },
        { code: 'CARE_LEAVER_DEATH', label: 'The death of a care leaver under 25' },
        { code: 'OTHER', label: 'Something else' },
      ],
      required: true,
      missing: 'Choose what this notification is for',
    },
    {
      id: 'linked_notifications',
      kind: 'text',
      label: 'Earlier notifications or cases that belong with it',
      why: 'National references or our own. One notification is made for one incident, however many children it is about.',
    },
  ],
} as const satisfies Section
