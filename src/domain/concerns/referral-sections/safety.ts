import { missingReasons, type Section } from '#domain/forms/form-definition.ts'

/** Asked first: a child in danger needs MASH or 999, not a form. */
export const safetySection = {
  id: 'safety',
  title: 'Is the child safe now?',
  intro: 'A referral starts learning. It does not protect a child. If a child may be in danger, act before you write.',
  questions: [
    {
      id: 'is_child_safe_now',
      kind: 'choice',
      label: 'Is every child in this referral safe now?',
      why: 'Protecting a child comes before learning from what happened.',
      options: [
        { code: 'yes', label: 'Yes' },
        { code: 'no', label: 'No' },
        { code: 'not_sure', label: 'Not sure' },
      ],
      required: true,
      missing: 'Say whether the child is safe now',
      alert: {
        when: { question: 'is_child_safe_now', in: ['no', 'not_sure'] },
        tone: 'urgent',
        text: 'Act first. Call 999 if a child is in immediate danger. Otherwise call the MASH (Multi-Agency Safeguarding Hub) now, and tell your safeguarding lead. Come back to this form afterwards: what you write is kept.',
      },
    },
    {
      id: 'immediate_action_taken',
      kind: 'long',
      label: 'What have you done to make the child safe?',
      why: 'The Business Manager checks this on the day the referral arrives.',
      example: 'Rang the MASH at 10:15 on 3 June and spoke to the duty manager. A strategy meeting is set for 2 pm.',
      words: { max: 300 },
      required: true,
      skippable: missingReasons,
      missing: 'Say what you have done to make the child safe',
      when: { question: 'is_child_safe_now', in: ['no', 'not_sure'] },
    },
  ],
} as const satisfies Section
