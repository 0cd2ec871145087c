import { missingReasons, type Option, type Section } from '#domain/forms/form-definition.ts'

const processes = [
  { code: 'CRIMINAL', label: 'Criminal investigation or trial' },
  { code: 'CORONER', label: 'Coroner’s investigation or inquest' },
  { code: 'CARE_PROCEEDINGS', label: 'Care proceedings' },
  { code: 'DISCIPLINARY', label: 'Disciplinary process' },
  { code: 'LADO', label: 'Allegation against a person who works with children (LADO)' },
  { code: 'NHS_PATIENT_SAFETY', label: 'NHS patient safety response (PSIRF)' },
] as const satisfies readonly Option[]

export const processesSection = {
  id: 'processes',
  title: 'J. Other processes',
  questions: [
    {
      id: 'parallel_processes',
      kind: 'choices',
      label: 'What else is under way that you know of?',
      why: 'It may limit what can be asked, shared or said, and when.',
      options: [{ code: 'NONE', label: 'None that we know of', exclusive: true }, ...processes],
      required: true,
      missing: 'Choose what else is under way, or none',
    },
    {
      id: 'parallel_process_details',
      kind: 'rows',
      rowName: 'Process',
      label: 'What should the review know of each?',
      row: [
        { id: 'process', kind: 'choice', label: 'Process', options: processes, required: true },
        {
          id: 'contact',
          kind: 'text',
          label: 'Whom to ask: role and organisation',
          required: true,
          skippable: missingReasons,
        },
        { id: 'stage', kind: 'text', label: 'How far is it?', required: true, skippable: missingReasons },
        {
          id: 'restrictions',
          kind: 'text',
          label: 'What has been asked of us because of it?',
          example: 'Do not speak to the brother before his interview.',
          maxLength: 500,
          required: true,
          skippable: missingReasons,
        },
      ],
      required: true,
      skippable: missingReasons,
      missing: 'Say what the review should know of each process',
      when: { question: 'parallel_processes', in: processes.map(({ code }) => code) },
    },
  ],
} as const satisfies Section
