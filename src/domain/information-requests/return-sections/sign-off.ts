import type { Section } from '#domain/forms/form-definition.ts'
import { qualityChecks } from '../quality-checks.ts'

export const signOffSection = {
  id: 'sign-off',
  title: 'M. Before it goes to your member',
  intro: 'Your agency’s member looks at the same six points before the return leaves the agency.',
  questions: [
    {
      id: 'quality_checklist',
      kind: 'choices',
      label: 'Have you checked these?',
      why: 'Tick what you have looked at. A point that cannot be met has its reason at the question itself.',
      options: qualityChecks,
      min: qualityChecks.length,
      required: true,
      missing: 'Check the six points and tick each',
    },
  ],
} as const satisfies Section
