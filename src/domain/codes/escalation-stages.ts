import type { Option } from '#domain/forms/form-definition.ts'

/** Stages of the partnership's escalation policy: 1 and 2 are informal, 3 to 5 formal. */
const escalationStages = [
  { code: 'STAGE_1', label: 'Stage 1', hint: 'Worker to worker' },
  { code: 'STAGE_2', label: 'Stage 2', hint: 'Between line managers' },
  { code: 'STAGE_3', label: 'Stage 3', hint: 'Formal; copied to the partnership' },
  { code: 'STAGE_4', label: 'Stage 4', hint: 'Between senior managers' },
  { code: 'STAGE_5', label: 'Stage 5', hint: 'Decided by the Executive' },
] as const satisfies readonly Option[]

/** Whether a disagreement was escalated before the concern was referred. */
export const alreadyEscalatedOptions = [
  { code: 'NOT_DISAGREEMENT', label: 'This is not about a disagreement' },
  { code: 'NO', label: 'No, not escalated' },
  ...escalationStages,
] as const satisfies readonly Option[]
