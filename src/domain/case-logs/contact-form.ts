import type { Question } from '#domain/forms/form-definition.ts'
import { type FormDefinition, missingReasons } from '#domain/forms/form-definition.ts'

export const contactSectionId = 'contact'

const methods = [
  { code: 'IN_PERSON', label: 'In person' },
  { code: 'PHONE', label: 'By telephone' },
  { code: 'LETTER', label: 'By letter' },
  { code: 'POLICE_LIAISON', label: 'Through police family liaison' },
  { code: 'SOCIAL_WORKER', label: 'Through a social worker' },
] as const
const wishes = [
  { code: 'TAKE_PART', label: 'To take part' },
  { code: 'BE_INFORMED', label: 'To be kept informed' },
  { code: 'NO_CONTACT', label: 'No contact' },
  { code: 'NOT_YET_KNOWN', label: 'Not known yet' },
] as const
const support = [
  { code: 'ADVOCATE', label: 'An advocate' },
  { code: 'INTERPRETER', label: 'An interpreter' },
  { code: 'BEREAVEMENT', label: 'Bereavement support' },
  { code: 'NONE_WANTED', label: 'None wanted', exclusive: true },
] as const

const allowedByPolice: Question = {
  id: 'allowed_by_police',
  kind: 'choice',
  label: 'Have the police agreed to this contact?',
  why: 'A criminal investigation or trial is open beside this case. Speak to the senior investigating officer first.',
  options: [
    { code: 'yes', label: 'Yes' },
    { code: 'no', label: 'No' },
  ],
  required: true,
  missing: 'Say whether the police have agreed to this contact',
  alert: {
    when: { question: 'allowed_by_police', in: ['no'] },
    tone: 'urgent',
    text: 'Do not contact the family about this until the police agree. Write down here what was agreed, and when to ask again.',
  },
}

/** One contact with one member of the family (forms.md section 16). With a criminal process open, the police are asked first. */
export const contactForm = ({ isCriminalOpen }: { readonly isCriminalOpen: boolean }): FormDefinition => ({
  id: 'family-contact',
  version: 1,
  title: 'Contact with the family',
  sections: [
    {
      id: contactSectionId,
      title: 'The contact',
      questions: [
        {
          id: 'person',
          kind: 'people',
          roles: 'anyone',
          label: 'Who is it with?',
          required: true,
          missing: 'Choose whom the contact is with',
        },
        {
          id: 'relation',
          kind: 'text',
          label: 'What are they to the child?',
          required: true,
          missing: 'Say what they are to the child',
        },
        ...(isCriminalOpen ? [allowedByPolice] : []),
        {
          id: 'told_on',
          kind: 'date',
          label: 'When were they told of the review?',
          notFuture: true,
          required: true,
          skippable: missingReasons,
        },
        {
          id: 'told_by',
          kind: 'text',
          label: 'Who told them?',
          why: 'Role and agency.',
          required: true,
          skippable: missingReasons,
        },
        { id: 'method', kind: 'choice', label: 'How?', options: methods, required: true, skippable: missingReasons },
        {
          id: 'wishes',
          kind: 'choice',
          label: 'What do they wish?',
          options: wishes,
          required: true,
          missing: 'Choose what they wish, or that it is not known yet',
        },
        {
          id: 'support',
          kind: 'choices',
          label: 'What support do they have?',
          options: support,
          required: true,
          skippable: missingReasons,
        },
        {
          id: 'contributions',
          kind: 'long',
          label: 'In their own words',
          why: 'Kept and shown as theirs. Write it down as they said it.',
          words: { max: 1000 },
        },
        {
          id: 'seen_draft_on',
          kind: 'date',
          label: 'When did they see the draft?',
          notFuture: true,
          notBefore: 'told_on',
        },
        { id: 'comments', kind: 'long', label: 'What they said of it', words: { max: 600 } },
        {
          id: 'told_publication_on',
          kind: 'date',
          label: 'When were they told of the publication?',
          notFuture: true,
          notBefore: 'told_on',
        },
        { id: 'aftercare', kind: 'long', label: 'Care after the review', words: { max: 300 } },
      ],
    },
  ],
})
