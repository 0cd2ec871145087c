import { type PracticeTheme, themePolarities } from '#domain/codes/practice-themes.ts'

export const findingKinds = ['FINDING', 'GOOD_PRACTICE'] as const
export type FindingKind = (typeof findingKinds)[number]
export const findingKindLabels: Record<FindingKind, string> = { FINDING: 'Finding', GOOD_PRACTICE: 'Good practice' }

export const polarities = themePolarities.map(({ code }) => code)
type Polarity = (typeof polarities)[number]

/** A theme as it showed: how, and whether it was seen locally before (themes.md section 5). */
export type ThemeCoding = {
  readonly code: PracticeTheme
  readonly polarity: Polarity
  readonly isSeenBefore: boolean
}

const polarityLabels = new Map<string, string>(themePolarities.map(({ code, label }) => [code, label]))
export const polarityLabel = (code: string) => polarityLabels.get(code) ?? code

/** What is wrong with the themes of a finding; null when they may stand. Good practice is a theme with polarity "+". */
export function codingProblem(kind: FindingKind, themes: readonly ThemeCoding[]): string | null {
  if (themes.length === 0) return 'Choose at least one theme'
  if (new Set(themes.map(({ code }) => code)).size < themes.length) return 'Choose each theme once'
  if (kind === 'GOOD_PRACTICE' && !themes.some(({ polarity }) => polarity === '+')) {
    return 'Good practice needs at least one theme that is a strength'
  }
  return null
}
