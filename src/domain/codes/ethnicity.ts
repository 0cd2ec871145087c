import type { Option } from '#domain/forms/form-definition.ts'

/** The DfE's 18 codes and two for "not said"; refused and not yet obtained are never merged. */
export const ethnicities = [
  { code: 'WBRI', label: 'White British', group: 'White' },
  { code: 'WIRI', label: 'White Irish', group: 'White' },
  { code: 'WIRT', label: 'Traveller of Irish heritage', group: 'White' },
  { code: 'WROM', label: 'Gypsy or Roma', group: 'White' },
  { code: 'WOTH', label: 'Any other White background', group: 'White' },
  { code: 'MWBC', label: 'White and Black Caribbean', group: 'Mixed' },
  { code: 'MWBA', label: 'White and Black African', group: 'Mixed' },
  { code: 'MWAS', label: 'White and Asian', group: 'Mixed' },
  { code: 'MOTH', label: 'Any other mixed background', group: 'Mixed' },
  { code: 'AIND', label: 'Indian', group: 'Asian' },
  { code: 'APKN', label: 'Pakistani', group: 'Asian' },
  { code: 'ABAN', label: 'Bangladeshi', group: 'Asian' },
  { code: 'CHNE', label: 'Chinese', group: 'Asian' },
  { code: 'AOTH', label: 'Any other Asian background', group: 'Asian' },
  { code: 'BCRB', label: 'Black Caribbean', group: 'Black' },
  { code: 'BAFR', label: 'Black African', group: 'Black' },
  { code: 'BOTH', label: 'Any other Black background', group: 'Black' },
  { code: 'OOTH', label: 'Any other ethnic group', group: 'Other' },
  { code: 'REFU', label: 'Declined to say', group: 'Not stated' },
  { code: 'NOBT', label: 'Not obtained yet', group: 'Not stated' },
] as const satisfies readonly Option[]
export type Ethnicity = (typeof ethnicities)[number]['code']

/** Reads a code as other systems write it: one public data standard spells Chinese CNHE. */
export function ethnicityFrom(code: string): Ethnicity | undefined {
  const upper = code.trim().toUpperCase()
  return ethnicities.find((ethnicity) => ethnicity.code === (upper === 'CNHE' ? 'CHNE' : upper))?.code
}
