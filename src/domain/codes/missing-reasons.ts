import type { MissingReason } from '#domain/forms/form-definition.ts'

/** Why a required answer is left out, as people choose and read it (child-death guidance: no blanks). */
export const missingReasonLabels: Record<MissingReason, string> = {
  NOT_KNOWN: 'Not known',
  NOT_HELD: 'Not held by this agency',
  NOT_APPLICABLE: 'Does not apply',
  DECLINED: 'The person declined to say',
  NOT_YET_OBTAINED: 'Not obtained yet',
}
