import type { Option } from '#domain/forms/form-definition.ts'
import { abuseCategories, incidentKinds } from './incident-kinds.ts'

const incidentPlaces = [
  { code: 'PLACE_HOME', label: 'At home' },
  { code: 'PLACE_PUBLIC', label: 'In a public place' },
  { code: 'PLACE_SCHOOL', label: 'At school' },
  { code: 'PLACE_PLACEMENT', label: 'In a placement' },
  { code: 'PLACE_CUSTODY', label: 'In custody' },
  { code: 'PLACE_ONLINE', label: 'Online' },
  { code: 'PLACE_HOSPITAL', label: 'In hospital' },
  { code: 'PLACE_OTHER', label: 'Somewhere else' },
] as const satisfies readonly Option[]

export const perpetratorRelations = [
  { code: 'REL_MOTHER', label: 'Mother' },
  { code: 'REL_FATHER', label: 'Father' },
  { code: 'REL_PARTNER', label: 'Parent’s partner' },
  { code: 'REL_SIBLING', label: 'Brother or sister' },
  { code: 'REL_RELATIVE', label: 'Another relative' },
  { code: 'REL_PEER', label: 'Another child or young person' },
  { code: 'REL_STRANGER', label: 'A stranger' },
  { code: 'REL_STAFF', label: 'A worker or carer' },
  { code: 'REL_UNKNOWN', label: 'Not known' },
  { code: 'REL_NONE', label: 'Nobody' },
] as const satisfies readonly Option[]

const incidentCircumstances = [
  { code: 'F_WEAPON', label: 'A weapon was used' },
  { code: 'F_SUBSTANCES', label: 'Drugs or alcohol played a part' },
  { code: 'F_PREVIOUS', label: 'Concern had been raised before' },
] as const satisfies readonly Option[]

/** For reports by age at the incident; 18 to 24 are care leavers. */
export const ageBands = [
  { code: 'AGE_UNBORN', label: 'Unborn' },
  { code: 'AGE_0', label: 'Under 1' },
  { code: 'AGE_1_5', label: '1 to 5' },
  { code: 'AGE_6_10', label: '6 to 10' },
  { code: 'AGE_11_15', label: '11 to 15' },
  { code: 'AGE_16_17', label: '16 to 17' },
  { code: 'AGE_18_24', label: '18 to 24 (care leaver)' },
] as const satisfies readonly Option[]

/** What a referrer may tick about the harm. Who caused it is left to the notification and the review. */
export const harmFeatureOptions: readonly Option[] = [
  ...inGroup('Kind of abuse or neglect', abuseCategories),
  ...inGroup('What kind of incident', incidentKinds),
  ...inGroup('Where', incidentPlaces),
  ...inGroup('Circumstances', incidentCircumstances),
]

function inGroup(group: string, options: readonly Option[]): readonly Option[] {
  return options.map((option) => ({ ...option, group }))
}
