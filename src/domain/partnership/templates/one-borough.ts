import { memberAgencies, relevantAgencies } from '#domain/codes/agencies.ts'
import { group, type PartnershipTemplate, type SeatSeed, seat, withQuorumGroups } from './template.ts'

/** The membership as Croydon's terms of reference list it, in their order (roles.md section 1). */
const members: readonly SeatSeed[] = [
  // The chairs rotate; each counts to the quorum by their own agency's seat.
  seat('Chair', 'SPRG', 'CHAIR'),
  seat('Deputy Chair', 'SPRG', 'CHAIR'),
  seat('Independent Scrutineer', 'SCRUT', 'SCRUT'),
  seat('CSCP Project Officer', 'CSCP', 'COORD'),
  seat('Administrator', 'CSCP', 'CLERK'),
  seat('Associate Director, Safeguarding Lead', 'SLAM', 'MEMBER'),
  seat('Head of Service, Early Help & Children’s Social Care', 'CSC', 'MEMBER', 'CSC'),
  seat('QA / Performance Improvement Manager', 'CYPE_QA', 'MEMBER'),
  seat('Youth Justice Service', 'YJS', 'MEMBER'),
  seat('Director of Education', 'EDU', 'MEMBER'),
  seat('Service Manager, Early Years / PAIRS', 'EY', 'MEMBER'),
  seat('Named Nurse', 'CHS', 'MEMBER'),
  seat('Designated Doctor, Child Protection', 'ICB', 'MEMBER', 'HEALTH_ICB'),
  seat('Designated Nurse, Safeguarding Children', 'ICB', 'MEMBER', 'HEALTH_ICB'),
  { ...seat('Safeguarding lead', 'HOUS', 'MEMBER'), vacant: true },
  seat('Public Health principal', 'PH', 'MEMBER'),
  seat('Detective Inspector', 'MPS', 'MEMBER', 'POLICE'),
]

/** Seats that act in the process though the membership table does not name them. */
const alsoActing: readonly SeatSeed[] = [
  seat('Business Manager', 'CSCP', 'BM'),
  seat('L&D Project Officer', 'CSCP', 'LND'),
  seat('Head of Safeguarding', 'CSC', 'LA_NOTIFIER'),
  // Each partner signs a Rapid Review by the person its lead delegated (process.md section 4).
  seat('Delegated Safeguarding Partner, Croydon Council', 'CSC', 'EXEC'),
  seat('Delegated Safeguarding Partner, ICB', 'ICB', 'EXEC'),
  seat('Delegated Safeguarding Partner, Metropolitan Police', 'MPS', 'EXEC'),
  seat('System administrator', 'CSCP', 'ADMIN'),
  seat('Information governance', 'CSCP', 'AUDITOR'),
]

export const oneBorough: PartnershipTemplate = {
  id: 'ONE_BOROUGH',
  label: 'One borough (Croydon)',
  about: 'As Croydon’s terms of reference: one council with its services, two health trusts, the ICB and the police.',
  name: 'Croydon Safeguarding Children Partnership',
  shortName: 'CSCP',
  referencePrefix: 'CSCP',
  agencies: withQuorumGroups([group, ...memberAgencies, ...relevantAgencies]),
  seats: [...members, ...alsoActing],
}
