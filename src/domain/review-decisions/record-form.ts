import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { gapsSection, goodPracticeSection, historySection, learningSection, widerSection } from './learning-sections.ts'
import { childSection, episodesSection, factsSection, identitySection, safetySection } from './record-sections.ts'

/**
 * The record of a Rapid Review meeting (forms.md section 8a). Attendance and quorum are the meeting's own; other
 * processes and contacts with the family are kept on the case.
 */
export const recordForm = {
  id: 'rapid-review-record',
  version: 1,
  title: 'Rapid Review',
  sections: [
    childSection,
    factsSection,
    identitySection,
    safetySection,
    episodesSection,
    goodPracticeSection,
    learningSection,
    historySection,
    widerSection,
    gapsSection,
  ],
} as const satisfies FormDefinition
