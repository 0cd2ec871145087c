import type { Option } from '#domain/forms/form-definition.ts'

/** Inquiries that may run beside a review and limit what it may ask or share. */
export const otherProcesses = [
  { code: 'CRIMINAL', label: 'Criminal investigation or trial' },
  { code: 'CORONER', label: 'Coroner’s investigation or inquest' },
  { code: 'CARE_PROCEEDINGS', label: 'Care proceedings' },
  { code: 'DISCIPLINARY', label: 'Disciplinary process' },
  { code: 'LADO', label: 'Allegation against a person who works with children (LADO)' },
  { code: 'COMPLAINT', label: 'Complaint' },
  { code: 'NHS_PATIENT_SAFETY', label: 'NHS patient safety review' },
  { code: 'DHR', label: 'Domestic homicide review' },
  { code: 'SAR', label: 'Safeguarding adults review' },
  { code: 'MAPPA', label: 'MAPPA serious case review' },
  { code: 'CDOP', label: 'Child death review (CDOP)' },
  { code: 'INSPECTION', label: 'Inspection' },
  { code: 'OTHER', label: 'Another process' },
] as const satisfies readonly Option[]

export const otherProcessOptions = [
  { code: 'NONE', label: 'None that I know of', exclusive: true },
  ...otherProcesses,
] as const satisfies readonly Option[]
