type AgencySector =
  | 'social-care'
  | 'council'
  | 'education'
  | 'health'
  | 'police'
  | 'justice'
  | 'emergency'
  | 'voluntary'
  | 'partnership'
  | 'other'

export type AgencySeed = {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly sector: AgencySector
}

/** The agencies of the terms of reference. */
export const memberAgencies = [
  {
    code: 'CSC',
    name: 'Children’s Social Care and Early Help',
    shortName: 'Children’s Social Care',
    sector: 'social-care',
  },
  {
    code: 'CYPE_QA',
    name: 'Quality assurance and performance, Children, Young People & Education',
    shortName: 'QA and performance',
    sector: 'social-care',
  },
  { code: 'YJS', name: 'Youth Justice Service', shortName: 'Youth Justice', sector: 'justice' },
  { code: 'EDU', name: 'Education, Croydon Council', shortName: 'Education', sector: 'education' },
  { code: 'EY', name: 'Early Years / PAIRS', shortName: 'Early Years', sector: 'education' },
  { code: 'HOUS', name: 'Housing, Croydon Council', shortName: 'Housing', sector: 'council' },
  { code: 'PH', name: 'Public Health, Croydon Council', shortName: 'Public Health', sector: 'council' },
  { code: 'CHS', name: 'Croydon Health Services', shortName: 'CHS', sector: 'health' },
  { code: 'SLAM', name: 'South London and Maudsley, including CAMHS', shortName: 'SLaM / CAMHS', sector: 'health' },
  { code: 'ICB', name: 'Croydon Integrated Care Board (South West London)', shortName: 'ICB', sector: 'health' },
  { code: 'MPS', name: 'Metropolitan Police', shortName: 'Police', sector: 'police' },
  {
    code: 'CSCP',
    name: 'Croydon Safeguarding Children Partnership Business Team',
    shortName: 'Business Team',
    sector: 'partnership',
  },
  { code: 'SCRUT', name: 'Independent Scrutineer', shortName: 'Scrutineer', sector: 'partnership' },
] as const satisfies readonly AgencySeed[]

/** Relevant agencies that hold no seat but may know a family. */
export const relevantAgencies = [
  { code: 'GP', name: 'GP practice', shortName: 'GP', sector: 'health' },
  { code: 'SCHOOL', name: 'School or academy trust', shortName: 'School', sector: 'education' },
  { code: 'COLLEGE', name: 'College', shortName: 'College', sector: 'education' },
  { code: 'NURSERY', name: 'Nursery or childminder', shortName: 'Nursery', sector: 'education' },
  { code: 'PROB', name: 'Probation Service', shortName: 'Probation', sector: 'justice' },
  { code: 'CAFCASS', name: 'Cafcass', shortName: 'Cafcass', sector: 'justice' },
  { code: 'LAS', name: 'London Ambulance Service', shortName: 'Ambulance', sector: 'emergency' },
  { code: 'BTP', name: 'British Transport Police', shortName: 'Transport Police', sector: 'police' },
  { code: 'ASC', name: 'Adult Social Care', shortName: 'Adult Social Care', sector: 'social-care' },
  { code: 'ASCMH', name: 'Adult mental health services', shortName: 'Adult mental health', sector: 'health' },
  { code: 'DRUG', name: 'Drug and alcohol service', shortName: 'Drugs and alcohol', sector: 'health' },
  { code: 'DAS', name: 'Domestic abuse service', shortName: 'Domestic abuse', sector: 'voluntary' },
  { code: 'VCS', name: 'Voluntary or community organisation', shortName: 'Voluntary', sector: 'voluntary' },
  { code: 'FAITH', name: 'Faith organisation', shortName: 'Faith', sector: 'voluntary' },
  { code: 'HO', name: 'Home Office, including UK Visas and Immigration', shortName: 'Home Office', sector: 'justice' },
  { code: 'HOSP_OTHER', name: 'Another hospital trust', shortName: 'Other hospital', sector: 'health' },
  { code: 'PRISON_YOI', name: 'Prison or young offender institution', shortName: 'Prison or YOI', sector: 'justice' },
  { code: 'PROVIDER', name: 'Placement provider', shortName: 'Placement provider', sector: 'social-care' },
  { code: 'LA_OTHER', name: 'Another local authority', shortName: 'Other authority', sector: 'social-care' },
  { code: 'CORONER', name: 'Coroner', shortName: 'Coroner', sector: 'justice' },
  { code: 'LFB', name: 'London Fire Brigade', shortName: 'Fire Brigade', sector: 'emergency' },
  { code: 'LAWYER', name: 'Legal services', shortName: 'Legal', sector: 'other' },
] as const satisfies readonly AgencySeed[]

export const agencySeeds: readonly AgencySeed[] = [...memberAgencies, ...relevantAgencies]

/** Authorities whose families most often cross the border; any other may be typed. */
export const neighbouringAuthorities = [
  'Sutton',
  'Merton',
  'Wandsworth',
  'Richmond',
  'Kingston',
  'Lambeth',
  'Bromley',
  'Surrey',
] as const
