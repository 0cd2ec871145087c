import type { Option } from '#domain/forms/form-definition.ts'

/** The groups themes are reported by. Good practice is no group: it is any theme with polarity "+". */
const practiceThemeParents = {
  'P-CHILD': 'The child at the centre',
  'P-IDENTITY': 'Identity and equality',
  'P-CURIOSITY': 'Critical thinking',
  'P-RISK': 'Risk and response',
  'P-ENGAGE': 'Working with families',
  'P-INFO': 'Information sharing',
  'P-MULTI': 'Working together',
  'P-ESC': 'Escalation and leadership',
  'P-SUPERV': 'Supervision and management',
  'P-SERVICE': 'Services and provision',
  'P-TOPIC': 'Subject knowledge',
  'P-LAW': 'Law and process',
} as const
export type PracticeThemeParent = keyof typeof practiceThemeParents

const themesByParent = {
  'P-CHILD': {
    VOICE: 'Hearing what the child said',
    LIVED_EXP: 'Understanding the child’s daily life',
    BEHAVIOUR_AS_COMMUNICATION: 'Seeing behaviour as communication',
    SEEN_ALONE: 'Seeing the child alone',
    ADVOCACY: 'Advocacy for the child',
  },
  'P-IDENTITY': {
    RACE_ETHNICITY: 'Race and ethnicity',
    ADULTIFICATION: 'Adultification',
    DISABILITY_EQ: 'Disability and equality',
    GENDER: 'Sex and gender',
    LGBT: 'LGBT+ identity',
    FAITH_CULTURE: 'Faith and culture',
    LANGUAGE: 'Language and interpreting',
    POVERTY_LENS: 'The effect of poverty',
    GRT: 'Gypsy, Roma and Traveller families',
    INTERSECTIONAL: 'Several parts of identity together',
  },
  'P-CURIOSITY': {
    CURIOSITY: 'Professional curiosity',
    OPTIMISM: 'Being too hopeful',
    CHALLENGE: 'Challenge between professionals',
    HYPOTHESES: 'Testing other explanations',
    DISGUISED_COMPLIANCE: 'Apparent cooperation',
    HIDDEN_ADULTS: 'Adults not known or not seen',
  },
  'P-RISK': {
    CHANGING_RISK: 'Responding as risk changes',
    CUMULATIVE_HARM: 'Cumulative harm',
    HISTORY_USED: 'Use of family history',
    ASSESSMENT_QUALITY: 'Quality of assessment',
    THRESHOLD: 'Thresholds',
    PLAN_DRIFT: 'Plans that drift',
    SAFETY_PLAN: 'Safety planning',
    PREBIRTH: 'Pre-birth assessment',
  },
  'P-ENGAGE': {
    RELUCTANT: 'Families reluctant to engage',
    FATHERS: 'Involving fathers and partners',
    WHOLE_FAMILY: 'Work with the whole family',
    KINSHIP: 'Kinship carers',
    FAMILY_NETWORK: 'Family network and friends',
    TRUST: 'Trust and relationships',
  },
  'P-INFO': {
    TIMELY: 'Sharing in time',
    ACCURACY: 'Accurate information',
    CROSS_BORDER: 'Sharing across areas',
    CONSENT_CONFUSION: 'Doubt about consent',
    RECORDS: 'Records and recording',
    REFERRAL_QUALITY: 'Quality of referrals',
    SYSTEMS: 'Information systems',
  },
  'P-MULTI': {
    ROLES: 'Clear roles',
    STRATEGY_MTG: 'Strategy meetings',
    CONFERENCE: 'Child protection conferences',
    CORE_GROUP: 'Core groups',
    DISCHARGE: 'Discharge planning',
    TRANSITION: 'Moving between services or into adulthood',
    HANDOVER: 'Handover between workers',
    THINK_FAMILY: 'Think Family: adult and child services together',
  },
  'P-ESC': {
    ESCALATION: 'Use of escalation',
    DISSENT: 'Hearing a different view',
    LEADERSHIP_GRIP: 'Leadership and oversight',
  },
  'P-SUPERV': {
    SUPERVISION: 'Supervision',
    CAPACITY: 'Workload and capacity',
    STAFF_CHANGE: 'Changes of worker',
    TRAINING: 'Training',
    CULTURE: 'Team and organisation culture',
    WELLBEING: 'Staff wellbeing',
  },
  'P-SERVICE': {
    PLACEMENT: 'Placements',
    MH_ACCESS: 'Access to mental health services',
    HOUSING: 'Housing',
    EDUCATION: 'Education',
    EARLY_HELP: 'Early help',
    ADULT_SERVICES: 'Adult services',
    COMMISSIONING: 'Commissioning',
  },
  'P-TOPIC': {
    NEGLECT: 'Neglect',
    CSA: 'Child sexual abuse',
    DA: 'Domestic abuse',
    EFH: 'Harm outside the family',
    SUICIDE: 'Suicide and self-harm',
    SUBSTANCE: 'Drugs and alcohol',
    PERINATAL: 'Pregnancy and the first year',
    SAFER_SLEEP: 'Safer sleep',
    ICON: 'Coping with crying (ICON)',
    ONLINE: 'Online harm',
    FII: 'Fabricated or induced illness',
    FGM: 'Female genital mutilation',
    FAITH: 'Abuse linked to faith or belief',
    MODERN_SLAVERY: 'Modern slavery and trafficking',
    RCRP: 'Right Care, Right Person',
  },
  'P-LAW': {
    PLO: 'Public Law Outline and care proceedings',
    S47: 'Child protection enquiries (section 47)',
    S20: 'Voluntary accommodation (section 20)',
    CP_PROCEDURE: 'Child protection procedures',
    LADO: 'Allegations against staff (LADO)',
    PREVENT: 'Prevent',
    DOL: 'Deprivation of liberty',
  },
} as const satisfies Record<PracticeThemeParent, Readonly<Record<string, string>>>

type CodesOf<P> = P extends PracticeThemeParent ? keyof (typeof themesByParent)[P] : never
export type PracticeTheme = CodesOf<PracticeThemeParent>
type PracticeThemeOption = Option & { readonly code: PracticeTheme; readonly group: string }

/** Every theme, grouped under its parent's name. */
export const practiceThemeOptions: readonly PracticeThemeOption[] = Object.entries(themesByParent).flatMap(
  ([parent, themes]) =>
    Object.entries(themes).map(([code, label]) => ({
      code: code as PracticeTheme,
      label,
      group: practiceThemeParents[parent as PracticeThemeParent],
    })),
)

/** The group a theme is reported under. */
export function parentOfTheme(theme: PracticeTheme): PracticeThemeParent | undefined {
  return (Object.keys(themesByParent) as PracticeThemeParent[]).find((parent) => theme in themesByParent[parent])
}

/** How a theme showed in the case: strengths are coded with the same list as gaps. */
export const themePolarities = [
  { code: '+', label: 'Strength' },
  { code: '-', label: 'Gap' },
  { code: '~', label: 'Context' },
] as const satisfies readonly Option[]
