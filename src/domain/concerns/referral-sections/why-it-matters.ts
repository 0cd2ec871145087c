import { harmFeatureOptions } from '#domain/codes/harm-features.ts'
import { practiceThemeOptions } from '#domain/codes/practice-themes.ts'
import { yesNoOptions } from '#domain/codes/yes-no.ts'
import { missingReasons, type Section } from '#domain/forms/form-definition.ts'

export const whyItMattersSection = {
  id: 'why-it-matters',
  title: 'Why it matters and what worked',
  questions: [
    {
      id: 'why_concerning',
      kind: 'long',
      label: 'What concerns you about how we worked together?',
      why: 'We look for how services worked, not for what the family or one worker did wrong. Say why you think it happened.',
      example:
        'Three services each closed the case because another was involved. Nobody checked, because the referral form does not ask who else is visiting.',
      words: { min: 30, max: 500 },
      required: true,
      skippable: missingReasons,
      missing: 'Say what concerns you about how agencies worked together',
    },
    {
      id: 'near_miss',
      kind: 'choice',
      label: 'Was it a near miss?',
      why: 'A near miss could have led to serious harm, but did not.',
      options: yesNoOptions,
      required: true,
      skippable: missingReasons,
      missing: 'Say whether it was a near miss',
    },
    {
      id: 'practice_themes',
      kind: 'choices',
      options: practiceThemeOptions,
      min: 1,
      max: 5,
      label: 'Which practice themes does it raise?',
      why: 'Themes show the group whether this has come up before. Choose up to five.',
      required: true,
      skippable: missingReasons,
      missing: 'Choose one to five practice themes',
    },
    {
      id: 'harm_features',
      kind: 'choices',
      options: harmFeatureOptions,
      label: 'What kind of harm or risk was there?',
      why: 'Tick what applies. Leave it empty if you are not sure.',
    },
    {
      id: 'what_worked',
      kind: 'long',
      label: 'What worked well?',
      why: 'Good practice is learning too. If you have nothing to add, say so.',
      example: 'The school nurse kept ringing until someone answered, and wrote down the child’s own words.',
      words: { max: 300 },
      required: true,
      skippable: missingReasons,
      missing: 'Say what worked well, or “nothing to add”',
    },
  ],
} as const satisfies Section
