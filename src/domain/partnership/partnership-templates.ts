import type { TemplateId } from './template-ids.ts'
import { oneBorough } from './templates/one-borough.ts'
import type { PartnershipTemplate } from './templates/template.ts'
import { twoBoroughs } from './templates/two-boroughs.ts'

/** What a new partnership may begin with, to be changed as its own terms of reference say. */
export const partnershipTemplates: Readonly<Record<TemplateId, PartnershipTemplate>> = {
  ONE_BOROUGH: oneBorough,
  TWO_BOROUGHS: twoBoroughs,
}
