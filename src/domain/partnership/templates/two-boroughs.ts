import { type AgencySeed, relevantAgencies } from '#domain/codes/agencies.ts'
import { group, type PartnershipTemplate, type SeatSeed, seat, withQuorumGroups } from './template.ts'

// From a source: Kingston and Richmond share one partnership, called KRSCP (glossary.md, S003), and one child death
// overview panel with Croydon in South West London (S002). That Achieving for Children serves both councils, and which
// trusts serve them, is general knowledge. Which of them holds a seat, and every title, is our invention.
// Where an agency does the same work as one of Croydon's it has the same code, so that themes can be compared.

const agencies: readonly AgencySeed[] = [
  {
    code: 'CSC',
    name: 'Children’s Social Care and Early Help, Achieving for Children',
    shortName: 'Achieving for Children',
    sector: 'social-care',
  },
  {
    code: 'CYPE_QA',
    name: 'Quality assurance, Achieving for Children',
    shortName: 'Quality assurance',
    sector: 'social-care',
  },
  { code: 'YJS', name: 'Youth Justice Service, Achieving for Children', shortName: 'Youth Justice', sector: 'justice' },
  {
    code: 'EDU',
    name: 'Education and inclusion, Achieving for Children',
    shortName: 'Education',
    sector: 'education',
  },
  { code: 'EY', name: 'Early Years, Achieving for Children', shortName: 'Early Years', sector: 'education' },
  { code: 'HOUS_K', name: 'Housing, Kingston Council', shortName: 'Kingston Housing', sector: 'council' },
  { code: 'HOUS_R', name: 'Housing, Richmond Council', shortName: 'Richmond Housing', sector: 'council' },
  { code: 'PH_K', name: 'Public Health, Kingston Council', shortName: 'Kingston Public Health', sector: 'council' },
  { code: 'PH_R', name: 'Public Health, Richmond Council', shortName: 'Richmond Public Health', sector: 'council' },
  { code: 'KINGSTON_HOSP', name: 'Kingston Hospital', shortName: 'Kingston Hospital', sector: 'health' },
  {
    code: 'COMM_HEALTH',
    name: 'Community health services, Kingston and Richmond',
    shortName: 'Community health',
    sector: 'health',
  },
  {
    code: 'SWLSTG',
    name: 'South West London and St George’s Mental Health, including CAMHS',
    shortName: 'SWLStG / CAMHS',
    sector: 'health',
  },
  {
    code: 'ICB',
    name: 'South West London Integrated Care Board (Kingston and Richmond)',
    shortName: 'ICB',
    sector: 'health',
  },
  { code: 'MPS', name: 'Metropolitan Police', shortName: 'Police', sector: 'police' },
  {
    code: 'KRSCP',
    name: 'Kingston and Richmond Safeguarding Children Partnership Team',
    shortName: 'Partnership Team',
    sector: 'partnership',
  },
  { code: 'SCRUT', name: 'Independent Scrutineer', shortName: 'Scrutineer', sector: 'partnership' },
]

const seats: readonly SeatSeed[] = [
  seat('Chair', 'SPRG', 'CHAIR'),
  seat('Deputy Chair', 'SPRG', 'CHAIR'),
  seat('Independent Scrutineer', 'SCRUT', 'SCRUT'),
  seat('Review coordinator', 'KRSCP', 'COORD'),
  seat('Administrator', 'KRSCP', 'CLERK'),
  // One organisation acts for both councils, so that either of its two heads makes social care present.
  seat('Head of Safeguarding, Kingston', 'CSC', 'MEMBER', 'CSC'),
  seat('Head of Safeguarding, Richmond', 'CSC', 'MEMBER', 'CSC'),
  seat('Quality assurance manager', 'CYPE_QA', 'MEMBER'),
  seat('Head of Youth Justice', 'YJS', 'MEMBER'),
  seat('Director of Education', 'EDU', 'MEMBER'),
  seat('Early Years manager', 'EY', 'MEMBER'),
  seat('Named Nurse', 'KINGSTON_HOSP', 'MEMBER'),
  seat('Named Nurse, community health', 'COMM_HEALTH', 'MEMBER'),
  seat('Safeguarding Lead, mental health', 'SWLSTG', 'MEMBER'),
  seat('Designated Doctor, Child Protection', 'ICB', 'MEMBER', 'HEALTH_ICB'),
  seat('Designated Nurse, Safeguarding Children', 'ICB', 'MEMBER', 'HEALTH_ICB'),
  seat('Housing safeguarding lead, Kingston', 'HOUS_K', 'MEMBER'),
  seat('Housing safeguarding lead, Richmond', 'HOUS_R', 'MEMBER'),
  seat('Public Health principal, Kingston', 'PH_K', 'MEMBER'),
  seat('Public Health principal, Richmond', 'PH_R', 'MEMBER'),
  seat('Detective Inspector', 'MPS', 'MEMBER', 'POLICE'),
  seat('Business Manager', 'KRSCP', 'BM'),
  seat('Learning and development officer', 'KRSCP', 'LND'),
  seat('Council notifier', 'CSC', 'LA_NOTIFIER'),
  seat('Delegated Safeguarding Partner, councils', 'CSC', 'EXEC'),
  seat('Delegated Safeguarding Partner, ICB', 'ICB', 'EXEC'),
  seat('Delegated Safeguarding Partner, Metropolitan Police', 'MPS', 'EXEC'),
  seat('System administrator', 'KRSCP', 'ADMIN'),
  seat('Information governance', 'KRSCP', 'AUDITOR'),
]

export const twoBoroughs: PartnershipTemplate = {
  id: 'TWO_BOROUGHS',
  label: 'Two boroughs (Kingston and Richmond)',
  about: 'One organisation serves the children of two councils; each keeps its own housing and public health.',
  name: 'Kingston and Richmond Safeguarding Children Partnership',
  shortName: 'KRSCP',
  referencePrefix: 'KRSCP',
  agencies: withQuorumGroups([group, ...agencies, ...relevantAgencies]),
  seats,
}
