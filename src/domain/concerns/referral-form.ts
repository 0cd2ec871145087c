import type { AnswersOf } from '#domain/forms/answers.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { agenciesAndProcessesSection } from './referral-sections/agencies-and-processes.ts'
import { attachmentsAndDeclarationSection } from './referral-sections/attachments-and-declaration.ts'
import { childrenAndFamilySection } from './referral-sections/children-and-family.ts'
import { familySection } from './referral-sections/family.ts'
import { referrerSection } from './referral-sections/referrer.ts'
import { reviewQuestionSection } from './referral-sections/review-question.ts'
import { safetySection } from './referral-sections/safety.ts'
import { thresholdSection } from './referral-sections/threshold.ts'
import { whatHappenedSection } from './referral-sections/what-happened.ts'
import { whyItMattersSection } from './referral-sections/why-it-matters.ts'

/** The Case of Concern referral, as any agency fills it in. */
export const referralForm = {
  id: 'case-of-concern-referral',
  version: 1,
  title: 'Case of Concern referral',
  sections: [
    safetySection,
    referrerSection,
    childrenAndFamilySection,
    whatHappenedSection,
    whyItMattersSection,
    thresholdSection,
    agenciesAndProcessesSection,
    familySection,
    reviewQuestionSection,
    attachmentsAndDeclarationSection,
  ],
} as const satisfies FormDefinition

export type ReferralAnswers = AnswersOf<typeof referralForm>
