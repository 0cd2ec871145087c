import { biasRisks } from '#domain/codes/bias-risks.ts'
import { missingReasons, type Section } from '#domain/forms/form-definition.ts'

export const identitySection = {
  id: 'identity',
  title: 'F. Identity and equality',
  questions: [
    {
      id: 'identity_considered',
      kind: 'long',
      label: 'How did who they are shape the family’s experience, and your response?',
      why: 'Ethnicity, culture, faith, language, disability, sex, sexuality and poverty. A label is not yet an answer: say what difference it made.',
      example:
        'Mother’s first language is Tigrinya. Letters were in English, so the appointments were kept only once an interpreter rang the day before.',
      words: { min: 60, max: 400 },
      required: true,
      skippable: missingReasons,
      missing: 'Say how identity shaped what happened, or why you cannot',
    },
    {
      id: 'bias_risks',
      kind: 'choices',
      label: 'Might the child have been seen less clearly because of any of these?',
      options: biasRisks,
    },
    {
      id: 'bias_explained',
      kind: 'long',
      label: 'What makes you think so?',
      words: { max: 250 },
      required: true,
      missing: 'Say what makes you think so',
      when: { question: 'bias_risks', in: ['ADULTIFICATION', 'RACISM', 'ABLEISM', 'GENDER', 'STEREOTYPING'] },
    },
  ],
} as const satisfies Section
