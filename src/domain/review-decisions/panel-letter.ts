import { practiceThemeOptions } from '#domain/codes/practice-themes.ts'

/** What the Panel may answer (forms.md section 8c). */
export const panelOutcomes = ['AGREES', 'DISAGREES', 'MORE_INFORMATION', 'NATIONAL_REVIEW', 'FEEDBACK_ONLY'] as const
export type PanelOutcome = (typeof panelOutcomes)[number]

export const panelOutcomeLabels: Record<PanelOutcome, string> = {
  AGREES: 'Agrees with the decision',
  DISAGREES: 'Disagrees with the decision',
  MORE_INFORMATION: 'Asks for more information',
  NATIONAL_REVIEW: 'Considers a national review',
  FEEDBACK_ONLY: 'Gives feedback only',
}

export const feedbackTones = ['PRAISE', 'CHALLENGE'] as const
export type FeedbackTone = (typeof feedbackTones)[number]
export const feedbackToneLabels: Record<FeedbackTone, string> = { PRAISE: 'Praise', CHALLENGE: 'Challenge' }

export type FeedbackPoint = {
  readonly id: string
  readonly text: string
  readonly theme: string
  readonly tone: FeedbackTone
}

const labels = new Map<string, string>(practiceThemeOptions.map(({ code, label }) => [code, label]))
export const themeLabel = (code: string) => labels.get(code) ?? ''

/** Where an action of a Rapid Review comes from. */
export const actionSources = ['RECORD', 'PANEL_LETTER'] as const
export type ActionSource = (typeof actionSources)[number]
export const actionSourceLabels: Record<ActionSource, string> = {
  RECORD: 'Rapid Review',
  PANEL_LETTER: 'Panel’s letter',
}
