import { alreadyEscalatedOptions } from '#domain/codes/escalation-stages.ts'
import { otherProcesses, otherProcessOptions } from '#domain/codes/other-processes.ts'
import { missingReasons, type Section } from '#domain/forms/form-definition.ts'
import { agencyInvolvementRow } from '#domain/partnership/agency-involvement.ts'

export const agenciesAndProcessesSection = {
  id: 'agencies-and-processes',
  title: 'Agencies and other processes',
  questions: [
    {
      id: 'agencies_involved',
      kind: 'rows',
      rowName: 'Agency',
      min: 1,
      row: agencyInvolvementRow,
      label: 'Which agencies know the family?',
      why: 'Start with your own. If you do not know a detail, say so rather than leave it out.',
      required: true,
      skippable: missingReasons,
      missing: 'Add at least one agency that knows the family',
    },
    {
      id: 'already_escalated',
      kind: 'choice',
      label: 'If agencies disagreed, was it escalated?',
      why: 'A disagreement about a child now should be escalated first, so that it is settled in time.',
      options: alreadyEscalatedOptions,
      required: true,
      skippable: missingReasons,
      missing: 'Say whether it was escalated',
    },
    {
      id: 'other_processes',
      kind: 'choices',
      label: 'What other processes are under way?',
      why: 'They may limit what we can ask, and when.',
      options: otherProcessOptions,
      required: true,
      skippable: missingReasons,
      missing: 'Choose the other processes under way, or none',
    },
    {
      id: 'other_processes_contacts',
      kind: 'rows',
      rowName: 'Process',
      label: 'Who can we ask about them?',
      required: true,
      skippable: missingReasons,
      missing: 'Give a contact for each other process',
      when: { question: 'other_processes', in: otherProcesses.map(({ code }) => code) },
      row: [
        { id: 'process', kind: 'choice', label: 'Process', options: otherProcesses, required: true },
        { id: 'contact', kind: 'text', label: 'Contact', required: true, skippable: missingReasons },
        { id: 'reference', kind: 'text', label: 'Their reference' },
      ],
    },
  ],
} as const satisfies Section
