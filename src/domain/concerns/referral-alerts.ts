import type { ReferralAnswers } from './referral-form.ts'

const referralAlerts = ['child-not-safe', 'child-died', 'child-seriously-harmed'] as const
export type ReferralAlert = (typeof referralAlerts)[number]

/** What the Business Manager must see at once when a referral arrives. */
export function alertsOf(
  answers: Pick<ReferralAnswers, 'is_child_safe_now' | 'threshold_died' | 'threshold_seriously_harmed'>,
): readonly ReferralAlert[] {
  const raised: Record<ReferralAlert, boolean> = {
    'child-not-safe': answers.is_child_safe_now === 'no' || answers.is_child_safe_now === 'not_sure',
    'child-died': answers.threshold_died === 'yes',
    'child-seriously-harmed': answers.threshold_seriously_harmed === 'yes',
  }
  return referralAlerts.filter((alert) => raised[alert])
}
