import type { Option } from '#domain/forms/form-definition.ts'

export const incidentOutcomes = [
  { code: 'O_DEATH', label: 'Death' },
  { code: 'O_HARM', label: 'Serious harm' },
  { code: 'O_NEARMISS', label: 'Near miss' },
  { code: 'O_OTHER', label: 'Other' },
] as const satisfies readonly Option[]

/** One is primary for each case. The grounding is the national classification of serious case reviews. */
export const incidentKinds = [
  { code: 'I_COVERT', label: 'Concealed killing of a baby' },
  { code: 'I_PHYS', label: 'Physical assault within the family' },
  { code: 'I_NEGLECT', label: 'Extreme neglect or deprivation' },
  { code: 'I_OVERT', label: 'Homicide within the family' },
  { code: 'I_SUDI', label: 'Sudden unexpected death with a concerning background' },
  { code: 'I_SUICIDE', label: 'Suicide or suspected suicide' },
  { code: 'I_SELFHARM', label: 'Serious self-harm' },
  { code: 'I_CSA_IF', label: 'Sexual abuse within the family' },
  { code: 'I_CSA_EF', label: 'Sexual abuse or exploitation outside the family' },
  { code: 'I_EFH', label: 'Violence outside the family, such as with a knife' },
  { code: 'I_CCE', label: 'Criminal exploitation' },
  { code: 'I_ACCIDENT', label: 'Accident, with concern about neglect or supervision' },
  { code: 'I_MEDICAL', label: 'Medical neglect' },
  { code: 'I_FII', label: 'Fabricated or induced illness' },
  { code: 'I_DA', label: 'Harm linked to domestic abuse' },
  { code: 'I_INSTIT', label: 'Abuse in an institution or by a person in trust' },
  { code: 'I_CUSTODY', label: 'Death or harm in custody or detention' },
  { code: 'I_ONLINE', label: 'Online harm' },
  { code: 'I_RELATED', label: 'Death related to, but not directly caused by, maltreatment' },
  { code: 'I_PLACEMENT', label: 'Harm linked to an unsuitable or missing placement' },
  { code: 'I_OTHER', label: 'Another kind of incident' },
  { code: 'I_UNKNOWN', label: 'Not established' },
] as const satisfies readonly Option[]

/** The first four after each other are the child protection plan categories. */
export const abuseCategories = [
  { code: 'NEGLECT', label: 'Neglect' },
  { code: 'PHYSICAL', label: 'Physical abuse' },
  { code: 'SEXUAL', label: 'Sexual abuse' },
  { code: 'EMOTIONAL', label: 'Emotional abuse' },
  { code: 'EXPLOITATION', label: 'Exploitation' },
  { code: 'DOMESTIC', label: 'Domestic abuse, with the child as a victim' },
  { code: 'MEDICAL_NEGLECT', label: 'Medical neglect' },
  { code: 'FAITH', label: 'Abuse linked to faith or belief' },
  { code: 'FGM', label: 'Female genital mutilation' },
  { code: 'OTHER', label: 'Another kind of abuse' },
] as const satisfies readonly Option[]

export const protectionPlanCategories = [
  { code: 'NEGLECT', label: 'Neglect' },
  { code: 'PHYSICAL', label: 'Physical abuse' },
  { code: 'SEXUAL', label: 'Sexual abuse' },
  { code: 'EMOTIONAL', label: 'Emotional abuse' },
] as const satisfies readonly Option[]
